package dev.luna.memory.lucene;

import java.time.Duration;

/**
 * How often the index is made durable and how long a query may be.
 *
 * @param changesPerCommit commit after this many changes, at least 1
 * @param betweenCommits commit at the first change after this time
 * @param queryWords how many different words of a query are searched for, in [1, 300]
 */
public record IndexSettings(int changesPerCommit, Duration betweenCommits, int queryWords) {

  // Three clauses a word stay below Lucene's limit of 1 024 clauses a query.
  private static final int MOST_QUERY_WORDS = 300;

  public IndexSettings {
    if (changesPerCommit < 1 || betweenCommits.isNegative()) {
      throw new IllegalArgumentException(
          "changesPerCommit must be at least 1 and betweenCommits not negative, not %d and %s"
              .formatted(changesPerCommit, betweenCommits));
    }
    if (queryWords < 1 || queryWords > MOST_QUERY_WORDS) {
      throw new IllegalArgumentException(
          "queryWords must be in [1, %d], not %d".formatted(MOST_QUERY_WORDS, queryWords));
    }
  }

  /** A commit a second or every 1 000 changes, and 64 words a query. */
  public static IndexSettings defaults() {
    return new IndexSettings(1_000, Duration.ofSeconds(1), 64);
  }
}
