package dev.luna.analysis.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks for parts inside parts. */
final class Hierarchy {

  private static final int MIN_DEPTH = 2;
  private static final int MIN_NESTED = 2;
  private static final double MIN_SHARE = 0.2;

  // Pairs of brackets inside others are common in prose and formulas; these are many.
  private static final int MIN_BRACKET_DEPTH = 3;
  private static final int MIN_PAIRS = 4;

  // Paragraphs, verses and quotations are indented too. An outline without marks has short lines,
  // and parents of several children or parts inside parts of parts.
  private static final int MAX_MEDIAN_LINE = 60;
  private static final int MIN_FAMILIES = 2;

  private Hierarchy() {}

  static Finding in(DataStream stream) {
    List<OutlineLine> lines = Outline.lines(stream.text());
    Candidate best =
        Stream.of(
                markup(Json.levels(stream.text())),
                markup(Nesting.tags(stream.text())),
                marked(lines),
                indented(lines),
                brackets(stream.text()))
            .max(
                Comparator.comparing(Candidate::found)
                    .thenComparing(candidate -> candidate.levels().depth()))
            .orElseThrow();
    return best.finding();
  }

  /**
   * One way to read the stream as nested.
   *
   * @param share of the stream that is part of it, from 0 to 1
   * @param allowed whether what is peculiar to this way holds
   */
  private record Candidate(Levels levels, double share, int minNested, boolean allowed) {

    List<Measure> measures() {
      return List.of(
          Measure.atLeast("depth", levels.depth(), MIN_DEPTH),
          Measure.atLeast("nested_parts", levels.nested(), minNested),
          Measure.atLeast("structured_share", share, MIN_SHARE));
    }

    boolean found() {
      return allowed && measures().stream().allMatch(Measure::passes);
    }

    Finding finding() {
      return Finding.of(PatternKind.HIERARCHY, found(), share, measures(), levels.evidence());
    }
  }

  private static Candidate markup(Levels levels) {
    return new Candidate(levels, levels.parts() == 0 ? 0 : 1, 1, true);
  }

  private static Candidate marked(List<OutlineLine> lines) {
    Levels levels = Outline.marked(lines);
    double share = lines.isEmpty() ? 0 : (double) levels.parts() / lines.size();
    return new Candidate(levels, share, MIN_NESTED, true);
  }

  private static Candidate indented(List<OutlineLine> lines) {
    Levels levels = Outline.indented(lines);
    double median =
        lines.stream()
            .mapToInt(it -> it.content().length())
            .sorted()
            .skip(lines.size() / 2)
            .findFirst()
            .orElse(0);
    boolean outline =
        median <= MAX_MEDIAN_LINE
            && (levels.depth() > MIN_DEPTH || families(lines) >= MIN_FAMILIES);
    return new Candidate(levels, lines.isEmpty() ? 0 : 1, MIN_NESTED, outline);
  }

  /** Lines with at least two lines in a row below them that are indented deeper, and alike. */
  private static int families(List<OutlineLine> lines) {
    List<Integer> indents = new ArrayList<>();
    lines.forEach(line -> indents.add(line.indent()));
    int families = 0;
    for (int i = 0; i + 2 < indents.size(); i++) {
      boolean parent = indents.get(i) < indents.get(i + 1);
      families += parent && indents.get(i + 1).equals(indents.get(i + 2)) ? 1 : 0;
    }
    return families;
  }

  private static Candidate brackets(String text) {
    Levels levels = Nesting.brackets(text);
    boolean deep = levels.depth() >= MIN_BRACKET_DEPTH && levels.parts() >= MIN_PAIRS;
    return new Candidate(levels, deep ? 1 : 0, MIN_NESTED, deep);
  }
}
