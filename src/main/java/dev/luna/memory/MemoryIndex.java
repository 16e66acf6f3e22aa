package dev.luna.memory;

import java.util.Collection;
import java.util.Set;

/** Search by words. */
public interface MemoryIndex extends FeedConsumer {

  /** Begins to look for the words of a query, in French and in English. */
  WordSearch search(String space, String query);

  /** Those of the memories that pass a filter. */
  Set<String> passing(String space, MemoryFilter filter, Collection<String> ids);
}
