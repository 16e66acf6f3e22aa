package dev.luna.analysis.coherence;

import java.util.Optional;

/**
 * A sentence that supports or contradicts another one.
 *
 * @param verdict {@link Verdict#SUPPORTED} or {@link Verdict#CONTRADICTED}
 * @param memory the id of the memory that has it; empty if it is in the context
 * @param quote the sentence
 * @param conflict what keeps both from being true; empty if it supports
 * @param share of the words of the claim that it says, in [0, 1]
 */
public record Evidence(
    Verdict verdict,
    Optional<String> memory,
    String quote,
    Optional<Conflict> conflict,
    double share) {

  static Evidence of(Source source, String quote, double share) {
    return new Evidence(Verdict.SUPPORTED, source.memory(), quote, Optional.empty(), share);
  }

  static Evidence against(Source source, String quote, Conflict conflict, double share) {
    return new Evidence(Verdict.CONTRADICTED, source.memory(), quote, Optional.of(conflict), share);
  }
}
