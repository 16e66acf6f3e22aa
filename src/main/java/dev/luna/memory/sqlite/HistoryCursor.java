package dev.luna.memory.sqlite;

import dev.luna.memory.InvalidCursorException;

/** The key of the last entry of a page of history, after which the next page starts. */
final class HistoryCursor {

  private HistoryCursor() {}

  static String after(long key) {
    return Long.toString(key, Character.MAX_RADIX);
  }

  /**
   * @throws InvalidCursorException if this store did not make it
   */
  static long parse(String text) {
    try {
      return Long.parseUnsignedLong(text, Character.MAX_RADIX);
    } catch (NumberFormatException e) {
      throw new InvalidCursorException(e, "cursor.history", text);
    }
  }
}
