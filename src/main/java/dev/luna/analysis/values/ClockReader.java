package dev.luna.analysis.values;

import dev.luna.analysis.values.NumberReader.Read;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times of the day. */
final class ClockReader {

  private static final Pattern COLON = Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)");
  private static final Pattern HOUR_MARK = Pattern.compile("h(\\d\\d)?");
  private static final int NOON = 12;
  private static final int HOURS = 24;
  private static final Map<String, Integer> PARTS = Map.of("half", 30, "quarter", 15);

  private final Scan scan;
  private final NumberReader numbers;

  ClockReader(Scan scan) {
    this.scan = scan;
    this.numbers = new NumberReader(scan);
  }

  Optional<Found> at(int place) {
    if (scan.is(place, "noon") || scan.is(place, "midnight")) {
      int hour = scan.is(place, "noon") ? NOON : 0;
      return Optional.of(new Found(new TimeOfDay(hour * 60, false), place, place + 1));
    }
    Matcher colon = COLON.matcher(scan.at(place));
    if (colon.matches()) {
      int minutes = Integer.parseInt(colon.group(2));
      return Optional.of(told(Integer.parseInt(colon.group(1)), minutes, place, place + 1));
    }
    return part(place)
        .or(
            () ->
                numbers.plain(place).filter(ClockReader::isHour).flatMap(hour -> at(place, hour)));
  }

  private static boolean isHour(Read read) {
    return read.value() >= 0 && read.value() <= HOURS;
  }

  private Optional<Found> at(int place, Read hour) {
    int next = hour.to();
    int value = (int) hour.value();
    Matcher mark = HOUR_MARK.matcher(scan.at(next));
    if (mark.matches()) {
      return marked(place, value, next, mark.group(1));
    }
    if (half(next) != null || scan.at(next).equals("o'clock")) {
      return Optional.of(told(value, 0, place, next + (half(next) == null ? 1 : 0)));
    }
    if (scan.is(next, "hour_words") && scan.follows(place, "clock_before")) {
      return Optional.of(inWords(place, value, next + 1));
    }
    return isBare(place, next) ? Optional.of(told(value, 0, place, next)) : Optional.empty();
  }

  // "15h30", "20 h 30", "à 15 h"; "15 h" alone may be how long something takes.
  private Optional<Found> marked(int place, int hour, int mark, String minutes) {
    if (scan.follows(place, "duration_before")) {
      return Optional.empty();
    }
    if (minutes != null) {
      return Optional.of(told(hour, Integer.parseInt(minutes), place, mark + 1));
    }
    if (scan.at(mark + 1).matches("[0-5]\\d")) {
      return Optional.of(told(hour, Integer.parseInt(scan.at(mark + 1)), place, mark + 2));
    }
    return scan.follows(place, "clock_before")
        ? Optional.of(told(hour, 0, place, mark + 1))
        : Optional.empty();
  }

  private Found inWords(int place, int hour, int next) {
    if (scan.at(next).equals("et") && scan.at(next + 1).startsWith("demi")) {
      return told(hour, 30, place, next + 2);
    }
    if (scan.at(next).equals("et") && scan.at(next + 1).equals("quart")) {
      return told(hour, 15, place, next + 2);
    }
    if (scan.at(next).equals("moins") && scan.at(next + 2).equals("quart")) {
      return told(hour - 1, 45, place, next + 3);
    }
    return numbers
        .plain(next)
        .filter(minutes -> minutes.value() < 60)
        .map(minutes -> told(hour, (int) minutes.value(), place, minutes.to()))
        .orElseGet(() -> told(hour, 0, place, next));
  }

  // "half past three"
  private Optional<Found> part(int place) {
    Integer minutes = PARTS.get(scan.at(place));
    boolean before = scan.at(place + 1).equals("to");
    if (minutes == null || !before && !scan.at(place + 1).equals("past")) {
      return Optional.empty();
    }
    return numbers
        .plain(place + 2)
        .filter(ClockReader::isHour)
        .map(
            hour ->
                told(
                    (int) hour.value() - (before ? 1 : 0),
                    before ? 60 - minutes : minutes,
                    place,
                    hour.to()));
  }

  // "at 9"
  private boolean isBare(int place, int next) {
    return scan.at(place - 1).matches("at|until|till|@")
        && scan.words().measure(scan.at(next)) == null
        && (!scan.isWord(next) || scan.is(next, "clock_after"));
  }

  private Found told(int hour, int minutes, int from, int to) {
    Boolean afternoon = half(to);
    int end = to + (afternoon == null ? 0 : length(to));
    boolean either = afternoon == null && !scan.words().isFrench() && hour > 0 && hour <= NOON;
    int shifted =
        afternoon == null
            ? hour
            : afternoon && hour < NOON ? hour + NOON : !afternoon && hour == NOON ? 0 : hour;
    return new Found(
        new TimeOfDay((shifted % HOURS) * 60 + minutes, either && !isPadded(from)), from, end);
  }

  private boolean isPadded(int place) {
    return scan.at(place).startsWith("0");
  }

  /** Whether the second half of the day is meant; null where it is not said. */
  private Boolean half(int place) {
    String word = scan.at(place + lead(place));
    if (scan.words().has("morning", word) || word.equals("a") && isDotted(place)) {
      return false;
    }
    return scan.words().has("afternoon", word) || word.equals("p") && isDotted(place) ? true : null;
  }

  private boolean isDotted(int place) {
    return scan.at(place + 1).equals(".") && scan.at(place + 2).equals("m");
  }

  private int length(int place) {
    return isDotted(place) ? 4 : lead(place) + 1;
  }

  // "du matin", "de l'après-midi"
  private int lead(int place) {
    if (!scan.words().isFrench()) {
      return 0;
    }
    return scan.at(place).equals("du") ? 1 : scan.at(place).equals("de") ? 2 : 0;
  }
}
