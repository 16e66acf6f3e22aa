package dev.luna.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well memories fit the words of a query together with what stands next to them: an answer
 * often lacks the words that its question, one memory before, has.
 *
 * <p>Each word counts once, where it fits best: in the memory itself, or at a share in a neighbour,
 * unless it only names who speaks there.
 */
final class WordContext {

  // Measured; see docs/design/recall.md.
  private static final float[] SHARES = {0.6f, 0.4f, 0.3f};

  /** How many neighbours on each side count. */
  static final int REACH = SHARES.length;

  private final WordScores scores;
  private final Map<String, float[]> best = new HashMap<>();
  private final Map<String, Double> sums = new HashMap<>();
  private final Map<String, Giver> givers = new HashMap<>();

  /** The neighbour that raised a memory most. */
  private record Giver(String id, double gain) {}

  /**
   * Scores in context.
   *
   * @param windows memories that stand next to each other, in order
   */
  WordContext(WordScores scores, List<List<String>> windows) {
    this.scores = scores;
    windows.forEach(this::spread);
  }

  /** At least 0. */
  double score(String id) {
    return sums.computeIfAbsent(
        id,
        it -> {
          double sum = 0;
          for (float score : best.getOrDefault(it, scores.of(it).scores())) {
            sum += score;
          }
          return sum;
        });
  }

  /** Whether a word of the query names who speaks in a memory. */
  boolean saidByOneNamed(String id) {
    for (boolean named : scores.of(id).speaker()) {
      if (named) {
        return true;
      }
    }
    return false;
  }

  /** The neighbour whose words count for more than those of the memory itself. */
  Optional<String> beside(String id) {
    return Optional.ofNullable(givers.get(id))
        .filter(giver -> giver.gain() > scores.of(id).sum())
        .map(Giver::id);
  }

  private void spread(List<String> window) {
    for (int to = 0; to < window.size(); to++) {
      for (int distance = 1; distance <= REACH; distance++) {
        if (to >= distance) {
          raise(window.get(to), window.get(to - distance), SHARES[distance - 1]);
        }
        if (to + distance < window.size()) {
          raise(window.get(to), window.get(to + distance), SHARES[distance - 1]);
        }
      }
    }
  }

  private void raise(String id, String neighbour, float share) {
    float[] raised = best.computeIfAbsent(id, it -> scores.of(it).scores().clone());
    WordScores.Fit theirs = scores.of(neighbour);
    double gain = 0;
    for (int word = 0; word < raised.length; word++) {
      float score = theirs.speaker()[word] ? 0 : share * theirs.scores()[word];
      if (score > raised[word]) {
        gain += score - raised[word];
        raised[word] = score;
      }
    }
    Giver giver = givers.get(id);
    if (gain > 0 && (giver == null || gain > giver.gain())) {
      givers.put(id, new Giver(neighbour, gain));
    }
  }
}
