package dev.luna.analysis.instruction;

import java.util.BitSet;
import java.util.regex.Pattern;

/** What a text quotes: between quotation marks, or marked as code. */
final class Quotations {

  private static final int LONGEST = 600;

  private static final Pattern QUOTED =
      Pattern.compile(
          "```.*?```|`[^`\\n]{1,%1$d}`|\"[^\"]{1,%1$d}\"|\u201c[^\u201d]{1,%1$d}\u201d|\u00ab[^\u00bb]{1,%1$d}\u00bb|(?<![\\p{L}\\p{N}])['\u2018](?:[^'\u2018\u2019]|(?<=\\p{L})['\u2019](?=\\p{L})){1,%1$d}['\u2019](?!\\p{L})"
              .formatted(LONGEST),
          Pattern.DOTALL);

  private final BitSet quoted = new BitSet();

  private Quotations() {}

  static Quotations of(String text) {
    Quotations quotations = new Quotations();
    QUOTED
        .matcher(text)
        .results()
        .forEach(found -> quotations.quoted.set(found.start(), found.end()));
    return quotations;
  }

  /** Where the quotation begins that this quoted place is in. */
  int start(int quotedPlace) {
    return quoted.previousClearBit(quotedPlace) + 1;
  }

  /** Whether all of this part of the text is quoted. */
  boolean hold(int start, int end) {
    return quoted.nextClearBit(start) >= end;
  }
}
