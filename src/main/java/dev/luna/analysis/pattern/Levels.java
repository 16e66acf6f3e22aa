package dev.luna.analysis.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a nested whole, counted by their depth. */
final class Levels {

  private static final int PLACES = 10;
  private static final int LENGTH = 40;

  private final Map<Integer, Level> byDepth = new TreeMap<>();

  private static final class Level {
    private final List<Integer> lines = new ArrayList<>();
    private final String first;
    private int parts;

    private Level(String first) {
      this.first = first;
    }
  }

  /**
   * Counts a part.
   *
   * @param depth from 1
   * @param line where it is, from 1
   * @param text that it is in
   * @param from where it begins there
   */
  void add(int depth, int line, String text, int from) {
    Level level = byDepth.computeIfAbsent(depth, it -> new Level(beginning(text, from)));
    level.parts++;
    if (level.lines.size() < PLACES) {
      level.lines.add(line);
    }
  }

  private static String beginning(String text, int from) {
    return text.substring(from, Math.min(from + LENGTH, text.length())).strip().split("\\R")[0];
  }

  /** The largest depth; 0 where there is no part. */
  int depth() {
    return byDepth.keySet().stream().mapToInt(it -> it).max().orElse(0);
  }

  /** How many parts there are. */
  int parts() {
    return byDepth.values().stream().mapToInt(level -> level.parts).sum();
  }

  /** How many parts are inside others. */
  int nested() {
    return parts() - (byDepth.containsKey(1) ? byDepth.get(1).parts : 0);
  }

  List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    byDepth.forEach(
        (depth, level) ->
            evidence.add(new Evidence(Evidence.Type.LEVEL, level.first, depth, level.lines)));
    return evidence;
  }
}
