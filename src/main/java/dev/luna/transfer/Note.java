package dev.luna.transfer;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * A Markdown text: what stands between two lines of three hyphens at its start, and the rest.
 *
 * @param body as it is, from the line after the front matter
 */
record Note(JsonObject frontMatter, String body) {

  private static final String FENCE = "---";

  /**
   * @throws UnreadableException if it has a front matter that cannot be read
   */
  static Note parse(String text) {
    int start = nextLine(text, 0);
    if (!isFence(text, 0, start)) {
      return new Note(JsonValue.EMPTY_JSON_OBJECT, text);
    }
    for (int line = start; line < text.length(); line = nextLine(text, line)) {
      int next = nextLine(text, line);
      if (isFence(text, line, next)) {
        return new Note(FrontMatter.parse(text.substring(start, line)), text.substring(next));
      }
    }
    return new Note(JsonValue.EMPTY_JSON_OBJECT, text);
  }

  private static boolean isFence(String text, int line, int next) {
    return text.substring(line, next).stripTrailing().equals(FENCE);
  }

  private static int nextLine(String text, int from) {
    int feed = text.indexOf('\n', from);
    return feed < 0 ? text.length() : feed + 1;
  }
}
