package dev.luna.analysis.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a text as an outline sees it.
 *
 * @param number from 1
 * @param indent in columns
 * @param mark what it begins with: a bullet, a number, a letter, hashes; empty for none
 * @param content what follows the mark
 */
record OutlineLine(int number, int indent, String mark, String content) {

  private static final int TAB = 4;

  private static final Pattern MARKED =
      Pattern.compile(
          "(#{1,6}|\\*{1,9}|[-+•◦▪‣–—·]|\\d{1,3}(?:\\.\\d{1,3}){0,5}\\.?|\\(?\\w{1,5}[.)])\\h+(?=\\S)(.*)");

  /** A line that has something on it. */
  static OutlineLine of(int number, String line) {
    int indent = 0;
    int start = 0;
    while (start < line.length() && isIndent(line.charAt(start))) {
      indent += line.charAt(start++) == '\t' ? TAB : 1;
    }
    String rest = line.substring(start).stripTrailing();
    Matcher marked = MARKED.matcher(rest);
    return marked.matches() && isMark(marked.group(1))
        ? new OutlineLine(number, indent, marked.group(1), marked.group(2))
        : new OutlineLine(number, indent, "", rest);
  }

  // The lines that trees of files are drawn with stand for blanks.
  private static boolean isIndent(char mark) {
    return mark == ' ' || mark == '\t' || mark == '\u00a0' || "│├└─┬╰".indexOf(mark) >= 0;
  }

  private static boolean isMark(String mark) {
    String label = label(mark);
    return label.equals(mark) || label.matches("\\d+(\\.\\d+)*|\\p{L}|[IVXLC]+|[ivxlc]+");
  }

  /** A number or letter without what surrounds it. */
  private static String label(String mark) {
    return mark.replaceAll("^\\(|[.)]$", "");
  }

  boolean isMarked() {
    return !mark.isEmpty();
  }

  /** Whether hashes or several stars say by themselves how deep it is. */
  boolean isHeading() {
    return mark.startsWith("#") || mark.startsWith("**");
  }

  /** The heading that a line of signs below makes of it. */
  OutlineLine underlinedWith(String signs) {
    return new OutlineLine(number, indent, signs.startsWith("=") ? "#" : "##", content);
  }

  /** Whether it only leads to what follows. */
  boolean isLead() {
    return !isMarked() && content.endsWith(":");
  }

  String label() {
    return label(mark);
  }
}
