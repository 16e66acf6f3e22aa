package dev.luna.analysis.ratio;

import java.math.BigDecimal;
import java.util.List;

/** How exactly numbers are written: the unit of the last decimal that any of them has. */
public final class Precision {

  private static final double OF_DOUBLES = 1e-9;

  private final double unit;

  private Precision(double unit) {
    this.unit = unit;
  }

  /** Whole numbers are exact, and what has decimals was rounded. */
  public static Precision of(List<Double> numbers) {
    int decimals = numbers.stream().mapToInt(Precision::decimals).max().orElse(0);
    return new Precision(decimals == 0 ? 0 : Math.pow(10, -decimals));
  }

  private static int decimals(double number) {
    return Math.max(0, BigDecimal.valueOf(number).stripTrailingZeros().scale());
  }

  /**
   * The largest error that rounding can cause in a sum or difference.
   *
   * @param terms how many rounded numbers it has
   * @param size of what is compared
   */
  public double tolerance(int terms, double size) {
    return terms * unit / 2 + OF_DOUBLES * Math.abs(size);
  }
}
