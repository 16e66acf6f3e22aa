package dev.luna.memory;

import java.util.Comparator;

/** A memory on its way into an answer. */
record Candidate(String id, double score, Why why) {

  /** By score; the id makes the order of equals the same on every page. */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::id);

  Candidate scored(double another) {
    return new Candidate(id, another, why);
  }
}
