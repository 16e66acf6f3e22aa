package dev.luna.analysis.instruction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds up what neighbouring sentences tell. */
final class Passages {

  /** What a passage needs in all. */
  static final int ENOUGH = 10;

  /** How many sentences are one. */
  static final int SENTENCES = 3;

  /** What one clue needs at least for a passage to be found out: many weak ones prove nothing. */
  private static final int CORE = 5;

  /** What a clue needs to be told of. */
  private static final int TOLD = 4;

  /**
   * A clue that is told of.
   *
   * @param total what its passage has in all
   */
  record Proven(Clue clue, int total) {

    boolean repeats(Proven other) {
      return clue.name().equals(other.clue.name()) && clue.overlaps(other.clue);
    }
  }

  private static final Comparator<Proven> TELLING =
      Comparator.comparingInt((Proven it) -> -it.clue().points())
          .thenComparingInt(it -> it.clue().end() - it.clue().start());

  private Passages() {}

  /**
   * @param sentences the clues of each, in order
   * @return those that have a kind, in passages that have enough
   */
  static List<Proven> proven(List<List<Clue>> sentences) {
    Map<Clue, Proven> proven = new HashMap<>();
    Set<Clue> order = new LinkedHashSet<>();
    for (int first = 0; first < sentences.size(); first++) {
      if (sentences.get(first).isEmpty()) {
        continue;
      }
      List<Clue> passage = new ArrayList<>();
      for (int i = first; i < Math.min(sentences.size(), first + SENTENCES); i++) {
        passage.addAll(sentences.get(i));
      }
      int total = total(passage);
      if (total >= ENOUGH && passage.stream().anyMatch(Passages::isCore)) {
        passage.stream()
            .filter(clue -> clue.kind().isPresent() && clue.points() >= TOLD)
            .forEach(
                clue -> {
                  order.add(clue);
                  proven.merge(clue, new Proven(clue, total), Passages::surer);
                });
      }
    }
    return withoutRepetition(order.stream().map(proven::get).toList());
  }

  /** Of those of one kind that overlap, the one that tells most, in the fewest words. */
  private static List<Proven> withoutRepetition(List<Proven> proven) {
    List<Proven> kept = new ArrayList<>();
    proven.stream()
        .sorted(TELLING)
        .filter(one -> kept.stream().noneMatch(one::repeats))
        .forEach(kept::add);
    return kept;
  }

  private static int total(List<Clue> passage) {
    return passage.stream().collect(Collectors.groupingBy(Clue::name)).values().stream()
        .mapToInt(Passages::ofOneName)
        .sum();
  }

  /** The best one, and half of the best that stands elsewhere. */
  private static int ofOneName(List<Clue> clues) {
    Clue best = clues.stream().max(Comparator.comparingInt(Clue::points)).orElseThrow();
    int second =
        clues.stream().filter(clue -> !clue.overlaps(best)).mapToInt(Clue::points).max().orElse(0);
    return best.points() + second / 2;
  }

  private static boolean isCore(Clue clue) {
    return clue.kind().isPresent() && clue.points() >= CORE;
  }

  private static Proven surer(Proven one, Proven other) {
    return one.total() >= other.total() ? one : other;
  }
}
