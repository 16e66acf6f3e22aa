package dev.luna.analysis.emotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds phrases in sentences: at each place the longest, and of these the most exact. */
final class Phrases<T> {

  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

  Phrases(List<Phrase<T>> phrases) {
    for (Phrase<T> phrase : phrases) {
      for (String key : phrase.words().get(0)) {
        byFirstWord.computeIfAbsent(key, it -> new ArrayList<>()).add(phrase);
      }
    }
  }

  /** Those of a sentence, in order; none overlaps another. */
  List<Found<T>> in(List<Word> sentence) {
    List<Found<T>> found = new ArrayList<>();
    int place = 0;
    while (place < sentence.size()) {
      Optional<Phrase<T>> phrase = at(place, sentence);
      int length = phrase.map(Phrase::length).orElse(1);
      if (phrase.isPresent()) {
        found.add(new Found<>(place, place + length, phrase.get().meaning()));
      }
      place += length;
    }
    return found;
  }

  private Optional<Phrase<T>> at(int place, List<Word> sentence) {
    return sentence.get(place).keys().stream()
        .flatMap(key -> byFirstWord.getOrDefault(key, List.of()).stream())
        .filter(phrase -> phrase.standsAt(place, sentence))
        .max(Comparator.<Phrase<T>>comparingInt(Phrase::length).thenComparing(Phrase::exact));
  }
}
