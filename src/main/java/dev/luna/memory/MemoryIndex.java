package dev.luna.memory;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Search by words. */
public interface MemoryIndex extends FeedConsumer {

  /**
   * Ranks memories by the words of a query, in French and in English.
   *
   * @param limit how many at most, at least 1
   * @return best first; empty if no word of the query is found
   */
  List<WordHit> search(String space, String query, MemoryFilter filter, int limit);

  /** How well each of these memories fits each word of a query. */
  WordScores scores(String space, String query, Collection<String> ids);

  /** Those of the memories that pass a filter. */
  Set<String> passing(String space, MemoryFilter filter, Collection<String> ids);

  /**
   * A memory that holds words of the query.
   *
   * @param score above 0, comparable only within one search
   */
  record WordHit(String id, double score) {}
}
