package dev.luna.logging;

import java.util.regex.Pattern;

/** Text of a client, made fit for a line of the log: without control characters, and bounded. */
final class OneLine {

  private static final int LONGEST = 512;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

  private OneLine() {}

  static String of(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    return CONTROL.matcher(start).replaceAll(" ");
  }
}
