package dev.luna.memory;

import java.util.Collection;
import java.util.Map;

/**
 * Adds up what speaks for a memory: its words in context as a share of the best, whether the query
 * names who said it, and by how many standard deviations it is nearer in meaning than the others.
 *
 * <p>The sum of such scores ranks better than their ranks do (docs/design/recall.md), and standard
 * deviations mean the same for every embedding model.
 */
final class Fusion {

  private static final double SPEAKER = 0.1;
  private static final double MEANING = 0.3;

  /** So that a memory is found that is no nearer than the others, or that is the only one. */
  private static final double NO_NEARER = 0.01;

  private final WordContext words;
  private final Map<String, Double> similarities;
  private final double bestWords;
  private final double least;
  private final double deviation;

  /**
   * A fusion of scores.
   *
   * @param similarities to the query in meaning of those candidates that have a vector; none where
   *     words alone are to count
   */
  Fusion(Collection<String> candidates, WordContext words, Map<String, Double> similarities) {
    this.words = words;
    this.similarities = similarities;
    this.bestWords = candidates.stream().mapToDouble(words::score).max().orElse(0);
    this.least = similarities.values().stream().mapToDouble(it -> it).min().orElse(0);
    this.deviation = deviation(similarities.values());
  }

  /** At least 0, comparable only within one fusion; 0 if nothing speaks for the memory. */
  double score(String id) {
    double said = bestWords > 0 ? words.score(id) / bestWords : 0;
    double named = words.saidByOneNamed(id) ? SPEAKER : 0;
    return said + named + MEANING * meant(id);
  }

  private double meant(String id) {
    Double similarity = similarities.get(id);
    if (similarity == null) {
      return 0;
    }
    return NO_NEARER + (deviation > 0 ? (similarity - least) / deviation : 0);
  }

  private static double deviation(Collection<Double> values) {
    double mean = values.stream().mapToDouble(it -> it).average().orElse(0);
    double variance =
        values.stream().mapToDouble(it -> (it - mean) * (it - mean)).average().orElse(0);
    return Math.sqrt(variance);
  }
}
