package dev.luna.analysis.values;

import dev.luna.analysis.values.NumberReader.Read;
import java.util.Optional;

/** Reads numbers with their units and bounds, ordinals and shares. */
final class QuantityReader {

  private static final double ABOUT = 0.1;
  private static final double DOZEN = 12;
  private static final double HALF = 50;
  private static final String PERCENT = "%";
  private static final String MINUTES_OF_HOUR = "h\\d\\d";

  private final Scan scan;
  private final NumberReader numbers;

  QuantityReader(Scan scan) {
    this.scan = scan;
    this.numbers = new NumberReader(scan);
  }

  Optional<Found> at(int place) {
    return rank(place)
        .or(() -> share(place))
        .or(() -> dozens(place))
        .or(() -> numbers.at(place).map(read -> measured(place, read)));
  }

  private Optional<Found> rank(int place) {
    int written = scan.words().place("ordinals", feminine(scan.at(place)));
    if (written >= 0) {
      return Optional.of(rank(written + 1, place, place + 1));
    }
    if (scan.isNumber(place) && scan.isJoined(place + 1) && scan.is(place + 1, "ordinal_ends")) {
      return numbers.plain(place).map(read -> rank(read.value(), place, place + 2));
    }
    return Optional.empty();
  }

  private static String feminine(String word) {
    return word.equals("première") ? "premier" : word;
  }

  private static Found rank(double number, int from, int to) {
    return new Found(new Quantity(number, number, number, Quantity.RANK), from, to);
  }

  private Optional<Found> share(int place) {
    return scan.is(place, "half") && !scan.at(place + 1).equals("past")
        ? Optional.of(new Found(new Quantity(HALF, HALF, HALF, PERCENT), place, place + 1))
        : Optional.empty();
  }

  private Optional<Found> dozens(int place) {
    return scan.is(place, "dozens")
        ? Optional.of(new Found(bounded(DOZEN, DOZEN, Quantity.COUNT, place), place, place + 1))
        : Optional.empty();
  }

  private Found measured(int place, Read read) {
    Measure before = scan.words().measure(scan.at(place - 1));
    if (before != null && isCurrency(scan.at(place - 1))) {
      return found(read, before, place, read.to());
    }
    Measure two = scan.words().measure(scan.at(read.to()) + '_' + scan.at(read.to() + 1));
    if (two != null) {
      return found(read, two, place, read.to() + 2);
    }
    Measure one = scan.words().measure(scan.at(read.to()));
    if (one != null) {
      return found(read, one, place, read.to() + 1);
    }
    return scan.at(read.to()).matches(MINUTES_OF_HOUR)
        ? hours(read, place)
        : found(read, new Measure(Quantity.COUNT, 1), place, read.to());
  }

  private static boolean isCurrency(String mark) {
    return mark.length() == 1 && "$€£".contains(mark);
  }

  private Found hours(Read read, int place) {
    double minutes = Double.parseDouble(scan.at(read.to()).substring(1));
    return found(
        new Read(read.value() + minutes / 60, read.to()),
        new Measure("s", 3_600),
        place,
        read.to() + 1);
  }

  private Found found(Read read, Measure measure, int from, int to) {
    double number = read.value() * measure.size();
    return new Found(bounded(number, read.value(), measure.name(), from), from, to);
  }

  private Quantity bounded(double number, double written, String measure, int place) {
    int before = isCurrency(scan.at(place - 1)) ? place - 1 : place;
    if (scan.follows(before, "at_least")) {
      return new Quantity(number, Double.POSITIVE_INFINITY, written, measure);
    }
    if (scan.follows(before, "at_most")) {
      return new Quantity(0, number, written, measure);
    }
    double slack = scan.follows(before, "approximately") ? ABOUT * number : 0;
    return new Quantity(number - slack, number + slack, written, measure);
  }
}
