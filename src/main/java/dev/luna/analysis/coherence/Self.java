package dev.luna.analysis.coherence;

import java.util.List;
import java.util.Optional;

/** Finds where a claim contradicts itself: "is open and closed". */
final class Self {

  /** Only a conjunction stands between them. */
  private static final int BESIDE = 2;

  private final Claim claim;

  Self(Claim claim) {
    this.claim = claim;
  }

  Optional<Conflict> conflict() {
    List<Word> words = claim.predicate();
    for (int i = 0; claim.is(Trait.IS) && i + 1 < words.size(); i++) {
      Word one = words.get(i);
      Word other = words.get(i + 1);
      if (other.place() - one.place() == BESIDE
          && one.denied() == other.denied()
          && other.slot().isEmpty()
          && Relation.of(one, other) == Relation.OPPOSITE) {
        return Optional.of(
            new Conflict(Reason.ANTONYM, one.term().written(), other.term().written()));
      }
    }
    return Optional.empty();
  }
}
