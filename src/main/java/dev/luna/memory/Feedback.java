package dev.luna.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Lets what people found useful move memories in a ranking. */
final class Feedback {

  private Feedback() {}

  /**
   * Multiplies each score by the factor of its votes.
   *
   * <p>Scores stay in (0, 1]: where a factor lifts one above 1, all are divided by the highest,
   * which leaves their order as it is. Without votes, or with as many for as against, every score
   * is exactly what it was.
   *
   * @param votes of those that have any
   */
  static List<Candidate> weigh(Collection<Candidate> candidates, Map<String, Votes> votes) {
    double highest = 1;
    for (Candidate candidate : candidates) {
      highest = Math.max(highest, weighed(candidate, votes));
    }
    double scale = highest;
    return candidates.stream()
        .map(candidate -> candidate.scored(weighed(candidate, votes) / scale))
        .toList();
  }

  private static double weighed(Candidate candidate, Map<String, Votes> votes) {
    Votes given = votes.get(candidate.id());
    return given == null ? candidate.score() : candidate.score() * given.factor();
  }
}
