package dev.luna.state;

import dev.luna.memory.Baseline;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A measure of one interaction beside what is usual.
 *
 * @param value in [0, 1]
 * @param before the baseline before it; empty at the first time
 * @param after the baseline with it
 */
public record Observation(
    Measure measure, double value, Optional<Baseline> before, Baseline after) {

  /** How far it is above the baseline before it, in [-1, 1]; empty at the first time. */
  public OptionalDouble change() {
    return before.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(value - before.get().value());
  }

  /** How it compares with the baseline before it. */
  public Trend trend() {
    return Trend.of(change().orElse(0), before.map(Baseline::observations).orElse(0L));
  }
}
