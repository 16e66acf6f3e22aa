package dev.luna.memory;

import java.util.List;

/** What is built from the change feed, and can be thrown away and built again. */
public interface FeedConsumer {

  /** The number of the last change that it has taken in; 0 if it is empty. */
  long indexedUpTo();

  /**
   * Takes in changes; afterwards searches see them.
   *
   * @param changes in the order of the feed, each later than {@link #indexedUpTo()} or seen before
   */
  void apply(List<MemoryStore.FeedEntry> changes);

  /** Empties it. */
  void clear();
}
