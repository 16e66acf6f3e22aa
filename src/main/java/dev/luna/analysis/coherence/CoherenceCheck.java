package dev.luna.analysis.coherence;

import java.util.List;

/**
 * What the evidence says of a statement.
 *
 * @param contradictions within the statement
 */
public record CoherenceCheck(List<SentenceCheck> sentences, List<Contradiction> contradictions) {

  public CoherenceCheck {
    sentences = List.copyOf(sentences);
    contradictions = List.copyOf(contradictions);
  }

  /**
   * Contradicted if a sentence is or if the statement contradicts itself; supported if every
   * sentence that claims something is; unknown otherwise.
   */
  public Verdict verdict() {
    if (!contradictions.isEmpty() || count(Verdict.CONTRADICTED) > 0) {
      return Verdict.CONTRADICTED;
    }
    return count(Verdict.SUPPORTED) > 0 && count(Verdict.UNKNOWN) == 0
        ? Verdict.SUPPORTED
        : Verdict.UNKNOWN;
  }

  /** How many of the sentences that claim something have a verdict. */
  public long count(Verdict verdict) {
    return sentences.stream().filter(it -> it.claims() && it.verdict() == verdict).count();
  }

  /**
   * The mean over the sentences that claim something: 1 if supported, 0 if contradicted by the
   * evidence or by another part of the statement, one half if unknown.
   *
   * @return in [0, 1]; one half if nothing is claimed
   */
  public double score() {
    return sentences.stream()
        .filter(SentenceCheck::claims)
        .mapToDouble(this::score)
        .average()
        .orElse(0.5);
  }

  private double score(SentenceCheck sentence) {
    boolean opposed =
        contradictions.stream()
            .anyMatch(
                it -> it.first().equals(sentence.text()) || it.second().equals(sentence.text()));
    if (opposed || sentence.verdict() == Verdict.CONTRADICTED) {
      return 0;
    }
    return sentence.verdict() == Verdict.SUPPORTED ? 1 : 0.5;
  }
}
