package dev.luna.analysis.pattern;

import java.util.List;
import java.util.Optional;

/**
 * What was measured of one kind of pattern.
 *
 * @param strength how much of the stream it accounts for, from 0 to 1; 0 unless found
 * @param minItems how many items or numbers it takes to measure it; 0 where any text will do
 * @param sampled how many items from the beginning were measured; absent where all were
 */
public record Finding(
    PatternKind kind,
    Outcome outcome,
    double strength,
    int minItems,
    Optional<Integer> sampled,
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
        Optional.empty(),
        List.copyOf(measures),
        found ? List.copyOf(evidence) : List.of());
  }

  static Finding notMeasurable(PatternKind kind, int minItems) {
    return new Finding(
        kind, Outcome.NOT_MEASURABLE, 0, minItems, Optional.empty(), List.of(), List.of());
  }

  /** The same, if it was measured on so many of these items, taken from the beginning. */
  Finding measuredOn(int measured, int items) {
    Optional<Integer> first = measured < items ? Optional.of(measured) : Optional.empty();
    return new Finding(kind, outcome, strength, minItems, first, measures, evidence);
  }

  /** Whether the pattern is there. */
  public boolean found() {
    return outcome == Outcome.FOUND;
  }
}
