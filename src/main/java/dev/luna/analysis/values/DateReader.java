package dev.luna.analysis.values;

import dev.luna.analysis.values.NumberReader.Read;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates: in digits, with the names of months and weekdays, and years. */
final class DateReader {

  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
  private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");
  private static final Pattern RECENT_YEAR = Pattern.compile("19[0-9]{2}|20[0-9]{2}");
  private static final int DAYS = 31;
  private static final int MONTHS = 12;

  private final Scan scan;
  private final NumberReader numbers;

  DateReader(Scan scan) {
    this.scan = scan;
    this.numbers = new NumberReader(scan);
  }

  Optional<Found> at(int place) {
    int weekday = scan.words().placeOfAny("weekdays", scan.at(place)) + 1;
    if (weekday == 0) {
      return date(place);
    }
    int next = place + 1;
    while (scan.at(next).matches(",|le|the")) {
      next++;
    }
    return date(next)
        .map(found -> new Found(on(weekday, (Moment) found.value()), place, found.to()))
        .or(() -> Optional.of(new Found(Moment.on(weekday), place, place + 1)));
  }

  private static Moment on(int weekday, Moment date) {
    return new Moment(date.year(), date.month(), date.day(), weekday);
  }

  private Optional<Found> date(int place) {
    return digits(place)
        .or(() -> dayAndMonth(place))
        .or(() -> monthAndDay(place))
        .or(() -> month(place, 0, place))
        .or(() -> year(place));
  }

  private Optional<Found> digits(int place) {
    Matcher iso = ISO.matcher(scan.at(place));
    if (iso.matches()) {
      return found(number(iso, 1), number(iso, 2), number(iso, 3), place);
    }
    Matcher dayFirst = DAY_FIRST.matcher(scan.at(place));
    if (!dayFirst.matches()) {
      return Optional.empty();
    }
    // In English the month may come first, so that only one above 12 tells which is the day.
    int one = number(dayFirst, 1);
    int two = number(dayFirst, 2);
    if (scan.words().isFrench() || one > MONTHS) {
      return found(number(dayFirst, 3), two, one, place);
    }
    return two > MONTHS
        ? found(number(dayFirst, 3), one, two, place)
        : found(number(dayFirst, 3), 0, 0, place);
  }

  private static Optional<Found> found(int year, int month, int day, int place) {
    return Optional.of(new Found(new Moment(year, month, day, 0), place, place + 1));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private Optional<Found> dayAndMonth(int place) {
    Optional<Read> day = numbers.plain(place).filter(DateReader::isDay);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    int next = day.get().to();
    next += scan.is(next, "ordinal_ends") ? 1 : 0;
    next += scan.at(next).equals("of") ? 1 : 0;
    return month(next, (int) day.get().value(), place);
  }

  private static boolean isDay(Read read) {
    return read.value() >= 1 && read.value() <= DAYS;
  }

  private Optional<Found> monthAndDay(int place) {
    Optional<Read> day = numbers.plain(place + 1).filter(DateReader::isDay);
    if (scan.words().isFrench() || monthAt(place) == 0 || day.isEmpty()) {
      return Optional.empty();
    }
    int next = day.get().to();
    next += scan.is(next, "ordinal_ends") ? 1 : 0;
    return Optional.of(withYear(monthAt(place), (int) day.get().value(), place, next));
  }

  private Optional<Found> month(int place, int day, int from) {
    return monthAt(place) == 0
        ? Optional.empty()
        : Optional.of(withYear(monthAt(place), day, from, place + 1));
  }

  private Found withYear(int month, int day, int from, int next) {
    int year = scan.at(next).equals(",") ? next + 1 : next;
    return YEAR.matcher(scan.at(year)).matches()
        ? new Found(new Moment(Integer.parseInt(scan.at(year)), month, day, 0), from, year + 1)
        : new Found(new Moment(0, month, day, 0), from, next);
  }

  // "may" and "march" in lower case are other words.
  private int monthAt(int place) {
    return scan.words().isFrench() || scan.isCapitalised(place)
        ? scan.words().place("months", scan.at(place)) + 1
        : 0;
  }

  private Optional<Found> year(int place) {
    String text = scan.at(place);
    boolean dated = scan.follows(place, "year_before") && YEAR.matcher(text).matches();
    boolean lone = RECENT_YEAR.matcher(text).matches();
    boolean counts = scan.isWord(place + 1) && !scan.is(place + 1, "year_after");
    return (dated || lone && !counts) && !isMeasure(place + 1)
        ? found(Integer.parseInt(text), 0, 0, place)
        : Optional.empty();
  }

  private boolean isMeasure(int place) {
    return scan.words().measure(scan.at(place)) != null;
  }
}
