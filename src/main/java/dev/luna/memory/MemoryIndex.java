package dev.luna.memory;

import java.util.List;

/** A search index over the store: a projection that may be thrown away and built again. */
public interface MemoryIndex {

  /** The number of the last change that the index holds; 0 if it is empty. */
  long indexedUpTo();

  /** Adds or replaces these memories; afterwards searches see them. */
  void apply(List<MemoryStore.FeedEntry> changes);

  /**
   * Ranks memories by the words of a query, in French and in English.
   *
   * @param limit how many at most, at least 1
   * @return best first; empty if no word of the query is found
   */
  List<WordHit> search(String space, String query, MemoryFilter filter, int limit);

  /**
   * A memory that holds words of the query.
   *
   * @param score BM25, above 0, comparable only within one search
   * @param terms the words of the query that were found
   */
  record WordHit(String id, double score, List<String> terms) {}
}
