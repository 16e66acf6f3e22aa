package dev.luna.state;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * How somebody uses Luna.
 *
 * @param at which days of the year, counted from 0, there is anything to do at all
 * @param present how likely such a day is a day of use
 * @param topics how many there are
 * @param memories on a day of use, in the mean; a tenth of these days is a burst of five times that
 * @param linked how likely a new memory is linked to one of its topic
 * @param across how likely it is linked to one of any topic besides
 * @param recalls on a day of use, in the mean
 * @param hits how likely one finds something
 * @param checks on a day of use, in the mean
 * @param agreeing how likely one is not contradicted
 * @param judgements on a day of use, in the mean
 * @param useful how likely one is positive
 */
record Habits(
    String name,
    IntPredicate at,
    double present,
    int topics,
    double memories,
    double linked,
    double across,
    double recalls,
    double hits,
    double checks,
    double agreeing,
    double judgements,
    double useful) {

  private static final IntPredicate NEARLY_ALWAYS =
      day -> !(within(day, 140, 14) || within(day, 300, 7));

  static final Habits KEEPER =
      new Habits("keeper", NEARLY_ALWAYS, 0.95, 6, 3, 0.95, 0.3, 5, 0.92, 1, 0.98, 2, 0.9);

  static final Habits PERSON =
      new Habits("person", NEARLY_ALWAYS, 0.85, 8, 2, 0.8, 0.15, 3, 0.85, 0.3, 0.95, 0.7, 0.8);

  static final Habits TEAM =
      new Habits(
          "team",
          day -> day % 7 < 5 && !within(day, 180, 21) && !within(day, 357, 8),
          0.98,
          12,
          8,
          0.75,
          0.15,
          15,
          0.85,
          3,
          0.93,
          4,
          0.75);

  static final Habits STORES =
      new Habits("only stores", NEARLY_ALWAYS, 0.8, 8, 4, 0.7, 0.15, 0, 0, 0, 0, 0, 0);

  static final Habits ASKS =
      new Habits("only asks", NEARLY_ALWAYS, 0.8, 8, 0.02, 0.8, 0.15, 5, 0.15, 0.3, 0.95, 0.3, 0.5);

  static final Habits PAUSES =
      new Habits(
          "stops for months",
          day -> day < 60 || day >= 210,
          0.85,
          8,
          2,
          0.8,
          0.15,
          3,
          0.85,
          0.3,
          0.95,
          0.7,
          0.8);

  static final Habits CARELESS =
      new Habits("careless", NEARLY_ALWAYS, 0.6, 15, 4, 0.25, 0.02, 1.5, 0.5, 0.2, 0.6, 0.3, 0.35);

  static final List<Habits> ALL = List.of(KEEPER, TEAM, PERSON, PAUSES, STORES, ASKS, CARELESS);

  private static boolean within(int day, int start, int days) {
    return day >= start && day < start + days;
  }
}
