package dev.luna.memory;

import java.util.Collection;
import java.util.List;

/** What the words of one query find in one space; for one thread at a time, and not for long. */
public interface WordSearch {

  /**
   * Ranks memories.
   *
   * @param limit how many at most, at least 1
   * @return best first; empty if no word of the query is found
   */
  List<WordHit> best(MemoryFilter filter, int limit);

  /** How well each of these memories fits each word of the query. */
  WordScores scores(Collection<String> ids);

  /**
   * A memory that holds words of the query.
   *
   * @param score above 0, comparable only within one search
   */
  record WordHit(String id, double score) {}
}
