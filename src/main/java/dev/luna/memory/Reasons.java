package dev.luna.memory;

import dev.luna.memory.VectorIndex.Near;
import dev.luna.memory.WordSearch.WordHit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells where words and meaning placed a memory. */
final class Reasons {

  private final Map<String, Integer> wordRanks;
  private final Map<String, Integer> meaningRanks;
  private final WordScores words;

  Reasons(List<WordHit> hits, List<Near> near, WordScores words) {
    this.wordRanks = places(hits.stream().map(WordHit::id).toList());
    this.meaningRanks = places(near.stream().map(Near::id).toList());
    this.words = words;
  }

  /**
   * Why a memory is recalled.
   *
   * @param beside the neighbour that led to it, if one did
   */
  Why of(String id, Optional<String> beside) {
    return new Why(
        place(wordRanks, id), words.heldBy(id), place(meaningRanks, id), beside, Optional.empty());
  }

  private static Map<String, Integer> places(List<String> ids) {
    Map<String, Integer> places = new HashMap<>();
    ids.forEach(id -> places.put(id, places.size() + 1));
    return places;
  }

  private static OptionalInt place(Map<String, Integer> places, String id) {
    Integer place = places.get(id);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
