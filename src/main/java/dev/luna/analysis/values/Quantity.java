package dev.luna.analysis.values;

/**
 * A number, or bounds of one.
 *
 * @param low the least it can be, in the smallest unit of the measure
 * @param high the most it can be
 * @param written the number as it was written, in the unit it was written in
 * @param measure what is measured: a unit, {@value #COUNT} or {@value #RANK}
 */
public record Quantity(double low, double high, double written, String measure) implements Value {

  /** The measure of a plain number. */
  public static final String COUNT = "";

  /** The measure of an ordinal number. */
  public static final String RANK = "rank";

  private static final double ROUNDING = 0.005;
  // Months and years are not all as long.
  private static final double CALENDAR_ROUNDING = 0.016;
  private static final String TIME = "s";

  /** Whether it says no more than how many, so that only what is counted tells what it is about. */
  public boolean isCount() {
    return measure.equals(COUNT) || measure.equals(RANK);
  }

  @Override
  public boolean isComparableWith(Value other) {
    return other instanceof Quantity quantity && quantity.measure.equals(measure);
  }

  @Override
  public boolean agreesWith(Value other) {
    if (!(other instanceof Quantity quantity)) {
      return false;
    }
    if (!quantity.measure.equals(measure)) {
      return written == quantity.written && (measure.equals(COUNT) || quantity.isPlain());
    }
    double slack = slack();
    return low <= quantity.high * (1 + slack) && quantity.low <= high * (1 + slack);
  }

  @Override
  public boolean implies(Value other) {
    return agreesWith(other)
        && (!((Quantity) other).isOpen()
            || !isComparableWith(other)
            || low >= ((Quantity) other).low && high <= ((Quantity) other).high);
  }

  private boolean isPlain() {
    return measure.equals(COUNT);
  }

  private boolean isOpen() {
    return low == 0 && high > 0 || high == Double.POSITIVE_INFINITY;
  }

  private double slack() {
    if (isCount()) {
      return 0;
    }
    return measure.equals(TIME) ? CALENDAR_ROUNDING : ROUNDING;
  }
}
