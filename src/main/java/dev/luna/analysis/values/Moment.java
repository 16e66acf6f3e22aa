package dev.luna.analysis.values;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A date, or what is said of one; 0 stands for what is not said.
 *
 * @param weekday 1 for Monday to 7 for Sunday
 */
public record Moment(int year, int month, int day, int weekday) implements Value {

  /** A day of the week alone. */
  static Moment on(int weekday) {
    return new Moment(0, 0, 0, weekday);
  }

  @Override
  public boolean isComparableWith(Value other) {
    return other instanceof Moment moment
        && (both(year, moment.year)
            || both(month, moment.month)
            || both(day, moment.day)
            || both(dayOfWeek(), moment.dayOfWeek()));
  }

  @Override
  public boolean agreesWith(Value other) {
    return other instanceof Moment moment
        && !differ(year, moment.year)
        && !differ(month, moment.month)
        && !differ(day, moment.day)
        && !differ(dayOfWeek(), moment.dayOfWeek());
  }

  @Override
  public boolean implies(Value other) {
    return other instanceof Moment moment
        && tells(year, moment.year)
        && tells(month, moment.month)
        && tells(day, moment.day)
        && tells(dayOfWeek(), moment.weekday);
  }

  private int dayOfWeek() {
    if (weekday > 0 || year == 0 || month == 0 || day == 0) {
      return weekday;
    }
    try {
      return LocalDate.of(year, month, day).getDayOfWeek().getValue();
    } catch (DateTimeException e) {
      // 31 June, say: no day at all.
      return 0;
    }
  }

  private static boolean both(int one, int other) {
    return one > 0 && other > 0;
  }

  private static boolean differ(int one, int other) {
    return both(one, other) && one != other;
  }

  private static boolean tells(int one, int other) {
    return other == 0 || one == other;
  }
}
