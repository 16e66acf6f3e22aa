package dev.luna.analysis.pattern;

import java.util.Collection;
import java.util.List;

/** Measures which patterns are in a stream of text, symbols or numbers. */
public final class Patterns {

  private Patterns() {}

  /**
   * Measures the kinds that are asked for.
   *
   * @param text not blank
   */
  public static PatternReport in(String text, Collection<PatternKind> kinds) {
    DataStream stream = DataStream.of(text);
    List<Finding> findings = kinds.stream().map(kind -> measure(kind, stream)).toList();
    return PatternReport.of(stream, findings);
  }

  private static Finding measure(PatternKind kind, DataStream stream) {
    return switch (kind) {
      case GOLDEN_RATIO -> GoldenPattern.in(stream);
      case PROGRESSION -> Progression.in(stream);
      case PERIODICITY -> Periodicity.in(stream);
      case HIERARCHY -> Hierarchy.in(stream);
      case REPETITION -> Repetition.in(stream);
      case SELF_SIMILARITY -> SelfSimilarity.in(stream);
    };
  }
}
