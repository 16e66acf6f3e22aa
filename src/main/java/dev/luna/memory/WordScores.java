package dev.luna.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well memories fit the words of a query, word by word.
 *
 * @param words of the query that tell something, as they were spelt
 * @param byId one fit for each memory that is known
 */
public record WordScores(List<String> words, Map<String, Fit> byId) {

  /**
   * How a memory fits each word.
   *
   * @param scores 0 where it does not hold the word; together the score of its {@link
   *     WordSearch.WordHit}
   * @param speaker whether the word names who speaks in it
   */
  public record Fit(float[] scores, boolean[] speaker) {

    double sum() {
      double sum = 0;
      for (float score : scores) {
        sum += score;
      }
      return sum;
    }
  }

  /** These and the scores of other memories for the same query. */
  WordScores and(WordScores others) {
    Map<String, Fit> all = new HashMap<>(byId);
    all.putAll(others.byId);
    return new WordScores(others.words, all);
  }

  /** How a memory fits; one that is not known does not. */
  Fit of(String id) {
    Fit fit = byId.get(id);
    return fit == null ? new Fit(new float[words.size()], new boolean[words.size()]) : fit;
  }

  /** The words that a memory holds. */
  public List<String> heldBy(String id) {
    float[] scores = of(id).scores();
    return IntStream.range(0, words.size())
        .filter(word -> scores[word] > 0)
        .mapToObj(words::get)
        .toList();
  }
}
