package dev.luna.analysis.pattern;

import java.util.List;

/**
 * What was measured of one kind of pattern.
 *
 * @param strength how much of the stream it accounts for, from 0 to 1; 0 unless found
 * @param minItems how many items or numbers it takes to measure it; 0 where any text will do
 */
public record Finding(
    PatternKind kind,
    Outcome outcome,
    double strength,
    int minItems,
    List<Measure> measures,
    List<Evidence> evidence) {

  static Finding of(
      PatternKind kind,
      boolean found,
      double strength,
      List<Measure> measures,
      List<Evidence> evidence) {
    return new Finding(
        kind,
        found ? Outcome.FOUND : Outcome.NOT_FOUND,
        found ? Math.min(1, strength) : 0,
        0,
        List.copyOf(measures),
        found ? List.copyOf(evidence) : List.of());
  }

  static Finding notMeasurable(PatternKind kind, int minItems) {
    return new Finding(kind, Outcome.NOT_MEASURABLE, 0, minItems, List.of(), List.of());
  }

  /** Whether the pattern is there. */
  public boolean found() {
    return outcome == Outcome.FOUND;
  }
}
