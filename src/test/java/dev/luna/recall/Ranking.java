package dev.luna.recall;

import java.util.List;

/**
 * What was found for a question.
 *
 * @param found best first, each once
 */
record Ranking(Question question, List<String> found) {

  /** The share of the answers that is among the first {@code k}. */
  double recall(int k) {
    long hits = found.stream().limit(k).filter(question.answers()::contains).count();
    return (double) hits / question.answers().size();
  }

  /** Whether what came first is an answer: 1 or 0. */
  double hit() {
    return rank() == 1 ? 1 : 0;
  }

  /** One over the rank of the first answer; 0 where none was found. */
  double reciprocalRank() {
    return rank() == 0 ? 0 : 1.0 / rank();
  }

  private int rank() {
    for (int i = 0; i < found.size(); i++) {
      if (question.answers().contains(found.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }
}
