package dev.luna.analysis.pattern;

import java.util.regex.Pattern;

/** Makes one of several blanks in a row, which keeps the patterns that follow from slowing down. */
final class Blanks {

  private static final Pattern RUN = Pattern.compile("[ \\t\\r\\n\\f]{2,}+|\\r");

  private Blanks() {}

  /** Without blanks at the ends; a line's end where the row had one, else a tab or a space. */
  static String collapse(String text) {
    return RUN.matcher(text.strip()).replaceAll(run -> one(run.group()));
  }

  private static String one(String run) {
    if (run.indexOf('\n') >= 0 || run.indexOf('\r') >= 0) {
      return "\n";
    }
    return run.indexOf('\t') >= 0 ? "\t" : " ";
  }
}
