package dev.luna.analysis.pattern;

import java.util.Optional;

/**
 * A figure, and what it was held against.
 *
 * @param threshold absent where the figure decides nothing
 * @param bound on which side of the threshold it must be; present with it
 */
public record Measure(
    String name, double value, Optional<Double> threshold, Optional<Bound> bound) {

  /** Which side of a threshold counts. */
  public enum Bound {
    AT_LEAST,
    AT_MOST
  }

  static Measure of(String name, double value) {
    return new Measure(name, value, Optional.empty(), Optional.empty());
  }

  static Measure atLeast(String name, double value, double threshold) {
    return new Measure(name, value, Optional.of(threshold), Optional.of(Bound.AT_LEAST));
  }

  static Measure atMost(String name, double value, double threshold) {
    return new Measure(name, value, Optional.of(threshold), Optional.of(Bound.AT_MOST));
  }

  /** Whether it is on the right side of its threshold; true without one. */
  public boolean passes() {
    return threshold
        .map(limit -> bound.orElseThrow() == Bound.AT_LEAST ? value >= limit : value <= limit)
        .orElse(true);
  }
}
