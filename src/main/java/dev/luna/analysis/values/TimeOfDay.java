package dev.luna.analysis.values;

/**
 * A time of the day.
 *
 * @param minute since midnight
 * @param either whether it may as well be twelve hours later or earlier
 */
public record TimeOfDay(int minute, boolean either) implements Value {

  private static final int HALF_A_DAY = 12 * 60;

  @Override
  public boolean isComparableWith(Value other) {
    return other instanceof TimeOfDay;
  }

  @Override
  public boolean agreesWith(Value other) {
    return other instanceof TimeOfDay time
        && (minute == time.minute
            || (either || time.either) && minute % HALF_A_DAY == time.minute % HALF_A_DAY);
  }

  @Override
  public boolean implies(Value other) {
    return agreesWith(other);
  }
}
