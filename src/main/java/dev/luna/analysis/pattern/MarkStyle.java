package dev.luna.analysis.pattern;

/**
 * The way lines of one level are marked: {@code 1.}, {@code 1.1}, {@code A)}, {@code iv.}, a
 * bullet. Lines of the same indent and style are siblings.
 *
 * @param end what closes the mark: a point, a bracket, or nothing
 */
record MarkStyle(Kind kind, int parts, String end) {

  enum Kind {
    PLAIN,
    BULLET,
    NUMBER,
    UPPER_LETTER,
    LOWER_LETTER,
    UPPER_ROMAN,
    LOWER_ROMAN
  }

  /**
   * @param previousLabel of the line before at this indent, to tell the letter i from the number
   */
  static MarkStyle of(OutlineLine line, String previousLabel) {
    String label = line.label();
    Kind kind = kind(line, label, previousLabel);
    if (kind == Kind.NUMBER) {
      return new MarkStyle(kind, label.split("\\.").length, "");
    }
    String end = kind == Kind.BULLET ? line.mark() : line.mark().replace(label, "");
    return new MarkStyle(kind, 1, end);
  }

  private static Kind kind(OutlineLine line, String label, String previousLabel) {
    if (!line.isMarked()) {
      return Kind.PLAIN;
    } else if (label.matches("[\\d.]+")) {
      return Kind.NUMBER;
    } else if (!label.matches("\\p{L}+")) {
      return Kind.BULLET;
    }
    boolean upper = Character.isUpperCase(label.charAt(0));
    boolean roman =
        label.length() > 1 || label.matches("[ivxIVX]") && !follows(label, previousLabel);
    if (roman) {
      return upper ? Kind.UPPER_ROMAN : Kind.LOWER_ROMAN;
    }
    return upper ? Kind.UPPER_LETTER : Kind.LOWER_LETTER;
  }

  private static boolean follows(String label, String previous) {
    return previous.length() == 1 && previous.charAt(0) + 1 == label.charAt(0);
  }
}
