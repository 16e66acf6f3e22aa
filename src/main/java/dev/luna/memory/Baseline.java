package dev.luna.memory;

import java.time.Instant;

/**
 * What a measure usually is: an exponential mean, in which each new value weighs a tenth. It starts
 * with the first value, so that nothing is assumed.
 *
 * @param first the first value
 * @param observations how many values there were, at least 1
 */
public record Baseline(
    double value, double first, long observations, Instant firstAt, Instant lastAt) {

  private static final double WEIGHT = 0.1;

  /** The baseline of a single value. */
  public static Baseline of(double value, Instant at) {
    return new Baseline(value, value, 1, at, at);
  }

  /** Whether this is the other one, perhaps after more values. */
  public boolean goesOnFrom(Baseline other) {
    return first == other.first
        && firstAt.equals(other.firstAt)
        && (observations > other.observations || equals(other));
  }

  /** The baseline after one more value. */
  public Baseline then(double next, Instant at) {
    return new Baseline(
        value + WEIGHT * (next - value),
        first,
        observations + 1,
        firstAt,
        at.isAfter(lastAt) ? at : lastAt);
  }
}
