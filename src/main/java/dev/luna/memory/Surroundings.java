package dev.luna.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Memories to compare, what stands beside them, and how well all of these fit the words. */
final class Surroundings {

  private final MemoryStore store;
  private final WordSearch search;
  private final String space;
  private final Set<String> compared = new LinkedHashSet<>();
  private final List<List<String>> windows = new ArrayList<>();
  private WordScores words = new WordScores(List.of(), Map.of());

  /** Around nothing yet. */
  Surroundings(MemoryStore store, WordSearch search, String space) {
    this.store = store;
    this.search = search;
    this.space = space;
  }

  /** Looks around those of the memories that are not known yet. */
  void add(Collection<String> ids) {
    List<String> added = ids.stream().filter(compared::add).toList();
    if (added.isEmpty()) {
      return;
    }
    List<List<String>> around = store.windows(space, added, WordContext.REACH);
    windows.addAll(around);
    Set<String> read = new LinkedHashSet<>(added);
    around.forEach(read::addAll);
    read.removeAll(words.byId().keySet());
    words = words.and(search.scores(read));
  }

  /** The memories that were added, in their order. */
  Set<String> compared() {
    return compared;
  }

  /** What stands beside them and is not one of them. */
  Set<String> beside() {
    Set<String> beside = new LinkedHashSet<>();
    windows.forEach(beside::addAll);
    beside.removeAll(compared);
    return beside;
  }

  WordScores words() {
    return words;
  }

  WordContext context() {
    return new WordContext(words, windows);
  }
}
