package dev.luna.analysis.coherence;

import java.util.Optional;

/** Finds what keeps a claim from being true if another one is. */
final class Conflicts {

  private Conflicts() {}

  /** The first conflict, the most certain kind first. */
  static Optional<Conflict> first(Claim said, Claim known) {
    if (said.is(Trait.QUESTION)
        || known.is(Trait.QUESTION)
        || said.is(Trait.HEDGED) != known.is(Trait.HEDGED)) {
      return Optional.empty();
    }
    Pair pair = new Pair(said, known);
    if (!pair.subjects().areSame()) {
      return new OtherNames(pair).ofTheDoer();
    }
    return new Denials(pair)
        .find()
        .or(() -> new Clashes(pair).find())
        .or(() -> new OtherValues(pair).find())
        .or(() -> new OtherNames(pair).find());
  }
}
