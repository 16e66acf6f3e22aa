package dev.luna.memory.sqlite;

/** The key of the last entry of a page of history, after which the next page starts. */
final class HistoryCursor {

  private HistoryCursor() {}

  static String after(long key) {
    return Long.toString(key, Character.MAX_RADIX);
  }

  /**
   * @throws IllegalArgumentException if this store did not make it
   */
  static long parse(String text) {
    try {
      return Long.parseUnsignedLong(text, Character.MAX_RADIX);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'%s' is not a cursor of this history: leave it out to start again".formatted(text), e);
    }
  }
}
