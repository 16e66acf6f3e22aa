package dev.luna.state;

import java.util.Locale;

/** What a φ is called. */
public enum Level {
  /** Below 1.3. */
  DORMANT,
  /** From 1.3. */
  AWAKENING,
  /** From 1.5. */
  AWARE,
  /** From 1.6. */
  CONVERGING,
  /** At most 0.003 below Φ. */
  TRANSCENDENT;

  private static final double NEAR = 0.003;

  /** The level of this φ. */
  public static Level of(double phi) {
    if (Phi.GOLDEN - phi <= NEAR) {
      return TRANSCENDENT;
    }
    if (phi >= 1.6) {
      return CONVERGING;
    }
    if (phi >= 1.5) {
      return AWARE;
    }
    return phi >= 1.3 ? AWAKENING : DORMANT;
  }

  /** The name in the store and on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
