package dev.luna.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much two texts say the same, by their words. */
public final class Similarity {

  private Similarity() {}

  /**
   * The cosine of the texts' word counts (Salton and McGill 1983).
   *
   * @return in [0, 1]; 1 for the same words equally often, 0 where none is shared
   */
  public static double of(String one, String other) {
    Map<String, Integer> ones = counts(Words.of(one));
    Map<String, Integer> others = counts(Words.of(other));
    double product = 0;
    for (Map.Entry<String, Integer> word : ones.entrySet()) {
      product += word.getValue() * others.getOrDefault(word.getKey(), 0);
    }
    double lengths = length(ones) * length(others);
    return lengths == 0 ? 0 : Math.min(1, product / lengths);
  }

  private static Map<String, Integer> counts(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  private static double length(Map<String, Integer> counts) {
    return Math.sqrt(counts.values().stream().mapToDouble(count -> count * count).sum());
  }
}
