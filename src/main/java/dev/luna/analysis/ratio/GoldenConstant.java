package dev.luna.analysis.ratio;

import java.util.Arrays;
import java.util.Optional;

/** Numbers that come from φ. */
public enum GoldenConstant {
  PHI("φ", GoldenRatio.PHI),
  INVERSE("1/φ", 1 / GoldenRatio.PHI),
  SQUARE("φ²", GoldenRatio.PHI * GoldenRatio.PHI),
  INVERSE_SQUARE("1/φ²", 1 / (GoldenRatio.PHI * GoldenRatio.PHI)),
  ANGLE("360°/φ²", GoldenRatio.ANGLE);

  /** How near a number must be, as a relative error. */
  public static final double TOLERANCE = 0.001;

  private final String formula;
  private final double value;

  GoldenConstant(String formula, double value) {
    this.formula = formula;
    this.value = value;
  }

  /** The one that a number is within {@value #TOLERANCE} of. */
  public static Optional<GoldenConstant> near(double number) {
    return Arrays.stream(values())
        .filter(constant -> Math.abs(number / constant.value - 1) <= TOLERANCE)
        .findFirst();
  }

  /** How it is written. */
  public String formula() {
    return formula;
  }

  public double value() {
    return value;
  }
}
