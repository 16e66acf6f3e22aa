package dev.luna.analysis.pattern;

import java.util.regex.Pattern;

/** Tells the content of marked-up text from the marks. */
final class Markup {

  /** A tag of XML or HTML: its slash, name and ending slash. */
  static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][\\w:.-]{0,99})[^<>]{0,2000}?(/?)>");

  private static final Pattern KEY = Pattern.compile("\"[^\"\\\\\\n]{0,100}\"\\s?:");

  private Markup() {}

  /** Without tags and, in JSON, without the names of members. */
  static String content(String text) {
    String bare = TAG.matcher(text).replaceAll(" ");
    return Json.looksLike(bare) ? KEY.matcher(bare).replaceAll(" ") : bare;
  }
}
