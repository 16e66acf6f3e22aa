package dev.luna.analysis.pattern;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a series of numbers in the forms people write them: separated by commas, spaces, semicolons
 * or lines, with a decimal point or comma, with one unit, a label before or a title above them, in
 * a JSON array.
 */
final class NumberReader {

  private static final Pattern LABEL = Pattern.compile("^\\p{L}[^\\d\\n;,\\[]{0,60}[:=]\\s*");
  private static final Pattern TITLE = Pattern.compile("^[^\\d\\n]+\\R(?=[^\\n]*\\d[^\\n]*\\R)");
  private static final Pattern MEMBER =
      Pattern.compile("^\\{\\s*\"[^\"]*\"\\s*:\\s*(\\[[^\\[\\]{}]*])\\s*}$");
  private static final Pattern BRACKETED = Pattern.compile("^[\\[({]([^\\[\\](){}]*)[])}]$");
  private static final Pattern GROUPED = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");

  /** Separators that stand in no number, so that a comma is a decimal one. */
  private static final Pattern STRONG = Pattern.compile(",?\\s?(?:[;|\\t\\n]|→|->|=>)\\s?");

  private static final Pattern LISTED = Pattern.compile(",\\s");
  private static final Pattern SPACED = Pattern.compile(",?\\s+");
  private static final Pattern ANY = Pattern.compile("[\\s,;|→]+");

  private static final Pattern ITEM =
      Pattern.compile(
          "[\"']?[€$£]?\\s?([-+\u2212]?(?:\\d{1,3}(?:[\u00a0\u202f]\\d{3})+|\\d+)?(?:[.,]\\d+)?"
              + "(?:[eE][-+]?\\d{1,3})?)\\s?([\\p{L}%°€$£/µ²³]{0,8})[\"']?");

  /** The squares of larger ones soon leave the range of doubles. */
  private static final double LARGEST = 1e100;

  private NumberReader() {}

  /** In their order; none where the text is no series of at least two numbers. */
  static List<Double> read(String text) {
    String bare = bare(Blanks.collapse(text));
    return Stream.of(STRONG, LISTED, SPACED, ANY)
        .map(separator -> items(bare, separator, separator != ANY))
        .filter(numbers -> !numbers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Without decimals where there are none. */
  static String format(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** To six digits. */
  static String rounded(double number) {
    return format(new BigDecimal(number).round(new MathContext(6)).doubleValue());
  }

  private static String bare(String text) {
    String bare = MEMBER.matcher(text).replaceFirst("$1");
    bare = LABEL.matcher(bare).replaceFirst("");
    bare = TITLE.matcher(bare).replaceFirst("");
    bare = BRACKETED.matcher(withoutEnd(bare)).replaceFirst("$1");
    // Where semicolons separate, a space before three digits groups them.
    bare = bare.indexOf(';') < 0 ? bare : GROUPED.matcher(bare).replaceAll("");
    return withoutEnd(bare);
  }

  /** Without the marks that say that the series ends or goes on. */
  private static String withoutEnd(String text) {
    int end = text.length();
    while (end > 0 && " \n\t,;.…".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String bare = text.substring(0, end).strip();
    return bare.endsWith("etc") ? withoutEnd(bare.substring(0, bare.length() - 3)) : bare;
  }

  private static List<Double> items(String text, Pattern separator, boolean decimalComma) {
    String[] parts = separator.split(text);
    List<Double> numbers = new ArrayList<>(parts.length);
    Set<String> units = new HashSet<>();
    for (String part : parts) {
      Matcher item = ITEM.matcher(part);
      if (!item.matches() || !item.group(1).matches(".*\\d.*")) {
        return List.of();
      }
      if (!decimalComma && item.group(1).indexOf(',') >= 0) {
        return List.of();
      }
      numbers.add(value(item.group(1)));
      units.add(item.group(2));
    }
    boolean series = numbers.size() >= 2 && units.size() == 1;
    return series && numbers.stream().allMatch(it -> Math.abs(it) <= LARGEST)
        ? List.copyOf(numbers)
        : List.of();
  }

  private static double value(String number) {
    String plain =
        number.replaceAll("[ \u00a0\u202f]", "").replace(',', '.').replace('\u2212', '-');
    return Double.parseDouble(plain);
  }
}
