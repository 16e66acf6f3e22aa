package dev.luna.tools;

import java.util.List;
import java.util.Locale;

/**
 * A part of a long text around the first word that matters.
 *
 * @param text the part, with an ellipsis where something was left out
 * @param whole whether nothing was left out
 */
record Snippet(String text, boolean whole) {

  /** As much of {@code content} as {@code max} characters hold, around one of the words. */
  static Snippet of(String content, List<String> words, int max) {
    if (content.length() <= max) {
      return new Snippet(content, true);
    }
    int start = Math.max(0, Math.min(position(content, words) - max / 3, content.length() - max));
    int from = atCharacter(content, start);
    int to = atCharacter(content, Math.min(content.length(), from + max));
    String before = from > 0 ? "…" : "";
    String after = to < content.length() ? "…" : "";
    return new Snippet(before + content.substring(from, to) + after, false);
  }

  private static int position(String content, List<String> words) {
    String lower = content.toLowerCase(Locale.ROOT);
    return words.stream()
        .mapToInt(word -> lower.indexOf(word.toLowerCase(Locale.ROOT)))
        .filter(found -> found >= 0)
        .min()
        .orElse(0);
  }

  /** Never between the halves of a character. */
  private static int atCharacter(String content, int index) {
    return index < content.length() && Character.isLowSurrogate(content.charAt(index))
        ? index - 1
        : index;
  }
}
