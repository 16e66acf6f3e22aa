package dev.luna.state;

/**
 * φ at one moment.
 *
 * @param value in [1, Φ]
 */
public record PhiReading(double value, Components components) {

  /** How far φ is from Φ, in [0, Φ − 1]. */
  public double distance() {
    return Phi.GOLDEN - value;
  }

  /** The level that this φ has reached. */
  public Level level() {
    return Level.of(value);
  }
}
