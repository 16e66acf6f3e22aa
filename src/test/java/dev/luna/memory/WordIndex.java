package dev.luna.memory;

import dev.luna.memory.MemoryStore.FeedEntry;
import dev.luna.memory.MemoryStore.Written;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An index in memory that counts the words of the query which a memory holds. */
final class WordIndex implements MemoryIndex {

  private final Map<String, Memory> memories = new LinkedHashMap<>();
  private long indexedUpTo;
  private int failures;

  synchronized void failNext(int times) {
    failures = times;
  }

  synchronized int size() {
    return memories.size();
  }

  @Override
  public synchronized long indexedUpTo() {
    return indexedUpTo;
  }

  @Override
  public synchronized void apply(List<FeedEntry> changes) {
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("index broken");
    }
    for (FeedEntry change : changes) {
      String key = change.space() + "/" + change.id();
      if (change instanceof Written written) {
        memories.put(key, written.memory());
      } else {
        memories.remove(key);
      }
      indexedUpTo = change.number();
    }
  }

  @Override
  public synchronized List<WordHit> search(
      String space, String query, MemoryFilter filter, int limit) {
    return memories.values().stream()
        .filter(memory -> memory.space().equals(space) && filter.accepts(memory))
        .map(memory -> hit(memory, query))
        .filter(hit -> hit.score() > 0)
        .sorted(Comparator.comparingDouble(WordHit::score).reversed())
        .limit(limit)
        .toList();
  }

  private static WordHit hit(Memory memory, String query) {
    List<String> words = List.of(memory.content().split(" "));
    List<String> terms = Stream.of(query.split(" ")).filter(words::contains).toList();
    return new WordHit(memory.id(), terms.size(), terms);
  }
}
