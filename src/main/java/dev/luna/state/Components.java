package dev.luna.state;

import java.util.List;

/** The components of a φ, in the order of {@link PhiComponent}. */
public record Components(List<Reading> readings) {

  public Components {
    readings = List.copyOf(readings);
  }

  /** What one component says. */
  public Reading of(PhiComponent component) {
    return readings.get(component.ordinal());
  }

  /**
   * One component with the counts behind it.
   *
   * @param trials how often it could have succeeded
   * @param rate the shrunk rate that is compared with the target, in [0, 1]
   * @param target the rate that counts as full
   * @param value {@code min(1, rate / target)}
   * @param weight its share of φ; the weights add up to 1
   */
  public record Reading(
      PhiComponent component,
      long successes,
      long trials,
      double rate,
      double target,
      double value,
      double weight) {

    /** Whether more evidence would still raise it. */
    public boolean canRise() {
      return value < 1;
    }
  }
}
