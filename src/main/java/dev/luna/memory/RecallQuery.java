package dev.luna.memory;

import java.util.Optional;

/**
 * A question to memory.
 *
 * @param text words in French or English, not blank
 * @param depth how many links to follow from what the words find, 0 to 10
 * @param limit how many memories a page has, 1 to 100
 * @param cursor from the page before, or empty to start
 * @param minScore leaves out what scores less, in [0, 1]
 */
public record RecallQuery(
    String text,
    MemoryFilter filter,
    int depth,
    int limit,
    Optional<String> cursor,
    double minScore) {

  private static final int MAX_DEPTH = 10;
  private static final int MAX_LIMIT = 100;

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public RecallQuery {
    require(!text.isBlank(), "The text of a recall is blank: ask with at least one word");
    require(
        depth >= 0 && depth <= MAX_DEPTH,
        "The depth is %d: it must be from 0 to %d".formatted(depth, MAX_DEPTH));
    checkLimit(limit);
    require(
        minScore >= 0 && minScore <= 1,
        "The least score is %s: it must be from 0 to 1".formatted(minScore));
  }

  static int checkLimit(int limit) {
    require(
        limit >= 1 && limit <= MAX_LIMIT,
        "The limit is %d: it must be from 1 to %d".formatted(limit, MAX_LIMIT));
    return limit;
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
