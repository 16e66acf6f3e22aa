package dev.luna.analysis.ratio;

/** φ, the positive solution of x² = x + 1. */
public final class GoldenRatio {

  public static final double PHI = (1 + Math.sqrt(5)) / 2;

  /** The angle, in degrees, that divides a full turn in the ratio φ; the smaller part. */
  public static final double ANGLE = 360 / (PHI * PHI);

  static final double LOG_PHI = Math.log(PHI);

  private GoldenRatio() {}

  /**
   * How far a ratio is from φ, or from 1/φ where that is nearer: the difference of the logarithms,
   * which is about the relative error.
   *
   * @param ratio above 0
   */
  static double distance(double ratio) {
    return Math.abs(Math.abs(Math.log(ratio)) - LOG_PHI);
  }
}
