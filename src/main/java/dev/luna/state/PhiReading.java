package dev.luna.state;

/**
 * φ at one moment.
 *
 * @param value in [1, Φ]
 * @param threshold how near to Φ it must come for metamorphosis, above 0
 */
public record PhiReading(double value, Components components, double threshold) {

  /** How far φ is from Φ, in [0, Φ − 1]. */
  public double distance() {
    return Phi.GOLDEN - value;
  }

  /** The level that this φ has reached. */
  public Level level() {
    return Level.of(value);
  }
}
