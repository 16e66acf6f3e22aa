package dev.luna.memory;

import dev.luna.memory.MemoryStore.FeedEntry;
import dev.luna.memory.MemoryStore.Written;
import dev.luna.memory.WordSearch.WordHit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  public WordSearch search(String space, String query) {
    return new WordSearch() {
      @Override
      public List<WordHit> best(MemoryFilter filter, int limit) {
        return WordIndex.this.best(space, query, filter, limit);
      }

      @Override
      public WordScores scores(Collection<String> ids) {
        return WordIndex.this.scores(space, query, ids);
      }
    };
  }

  @Override
  public synchronized Set<String> passing(
      String space, MemoryFilter filter, Collection<String> ids) {
    return ids.stream()
        .filter(id -> memories.containsKey(space + "/" + id))
        .filter(id -> filter.accepts(memories.get(space + "/" + id)))
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized void clear() {
    memories.clear();
    indexedUpTo = 0;
  }

  private synchronized List<WordHit> best(
      String space, String query, MemoryFilter filter, int limit) {
    return memories.values().stream()
        .filter(memory -> memory.space().equals(space) && filter.accepts(memory))
        .map(memory -> hit(memory, query))
        .filter(hit -> hit.score() > 0)
        .sorted(Comparator.comparingDouble(WordHit::score).reversed())
        .limit(limit)
        .toList();
  }

  private synchronized WordScores scores(String space, String query, Collection<String> ids) {
    List<String> words = List.of(query.split(" "));
    Map<String, WordScores.Fit> scores = new HashMap<>();
    for (String id : ids) {
      Memory memory = memories.get(space + "/" + id);
      if (memory != null) {
        List<String> held = words(memory);
        float[] score = new float[words.size()];
        for (int i = 0; i < score.length; i++) {
          score[i] = held.contains(words.get(i)) ? 1 : 0;
        }
        scores.put(id, new WordScores.Fit(score, new boolean[score.length]));
      }
    }
    return new WordScores(words, scores);
  }

  private static WordHit hit(Memory memory, String query) {
    List<String> words = words(memory);
    return new WordHit(memory.id(), Stream.of(query.split(" ")).filter(words::contains).count());
  }

  private static List<String> words(Memory memory) {
    return List.of(memory.content().split(" "));
  }
}
