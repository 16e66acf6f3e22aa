package dev.luna.analysis.values;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers in digits and in words. */
final class NumberReader {

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");
  private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d+)?");

  /**
   * A number that was read.
   *
   * @param to the token after its last
   */
  record Read(double value, int to) {}

  private final Scan scan;

  NumberReader(Scan scan) {
    this.scan = scan;
  }

  /** The number that begins at a place, with a word that multiplies it. */
  Optional<Read> at(int place) {
    return (scan.isNumber(place) ? digits(place) : new NumberWords(scan).at(place))
        .map(this::scaled);
  }

  /** A whole number without any multiple, as the parts of dates and times are. */
  Optional<Read> plain(int place) {
    return (scan.isNumber(place) ? digits(place) : new NumberWords(scan).at(place))
        .filter(read -> read.value() == Math.rint(read.value()));
  }

  private Optional<Read> digits(int place) {
    String text = scan.at(place);
    if (text.length() <= 3 && PLAIN.matcher(text).matches()) {
      return Optional.of(spaced(place));
    }
    if (GROUPED.matcher(text).matches() && isGroup(text)) {
      return Optional.of(new Read(Double.parseDouble(text.replaceAll("[.,]", "")), place + 1));
    }
    return PLAIN.matcher(text).matches()
        ? Optional.of(new Read(Double.parseDouble(text.replace(',', '.')), place + 1))
        : Optional.empty();
  }

  // "1.050" in French and "1,050" in English; the other way round it is a decimal.
  private boolean isGroup(String text) {
    return text.length() > "999.999".length() || text.contains(scan.words().isFrench() ? "." : ",");
  }

  private Read spaced(int place) {
    StringBuilder digits = new StringBuilder(scan.at(place));
    int next = place + 1;
    while (digits.indexOf(".") < 0
        && digits.indexOf(",") < 0
        && scan.isNumber(next)
        && scan.at(next).matches("\\d{3}")
        && scan.tokens().get(next).start() == scan.tokens().get(next - 1).end() + 1) {
      digits.append(scan.at(next++));
    }
    return new Read(Double.parseDouble(digits.toString().replace(',', '.')), next);
  }

  private Read scaled(Read read) {
    String word = scan.at(read.to());
    double scale =
        scan.words().has("thousand", word)
            ? 1e3
            : scan.words().has("million", word) ? 1e6 : scan.words().has("billion", word) ? 1e9 : 1;
    return scale == 1 ? read : new Read(read.value() * scale, read.to() + 1);
  }
}
