package dev.luna.state;

import java.util.Locale;

/** How a value compares with what is usual. */
public enum Trend {
  /** There are fewer than five values to compare with. */
  TOO_EARLY,
  /** More than 0.1 above. */
  SIGNIFICANT,
  /** Above, by at most 0.1. */
  GROWING,
  /** As usual, or below by at most 0.1. */
  STEADY,
  /** More than 0.1 below. */
  FALLING;

  private static final long ENOUGH = 5;
  private static final double MUCH = 0.1;

  /** The name on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The trend of a change against so many values. */
  static Trend of(double change, long observations) {
    if (observations < ENOUGH) {
      return TOO_EARLY;
    }
    if (change > 0) {
      return change > MUCH ? SIGNIFICANT : GROWING;
    }
    return change < -MUCH ? FALLING : STEADY;
  }
}
