package dev.luna.analysis.coherence;

/** How far a claim is told by another one. */
final class Support {

  // Chosen by judgement; docs/design/analysis.md tells how little depends on it.
  private static final double ENOUGH = 0.75;

  private final Claim said;
  private final Claim known;
  private final Pair pair;

  Support(Claim said, Claim known) {
    this.said = said;
    this.known = known;
    this.pair = new Pair(said, known);
  }

  /** Whether the other claim tells it. */
  boolean holds() {
    return !known.is(Trait.QUESTION)
        && isAsCertain()
        && tellsExactly()
        && saysCore()
        && share() >= ENOUGH
        && pair.matching().clashes().isEmpty()
        && !isTurned();
  }

  /** The share of its words that the other claim says, in [0, 1]. */
  double share() {
    return Matching.share(
        said.words().filter(word -> !word.optional() && !said.isTelling(word)),
        pair.matching()::says);
  }

  private boolean saysCore() {
    return said.core().map(word -> said.isTelling(word) || pair.matching().says(word)).orElse(true);
  }

  private boolean isAsCertain() {
    return (said.is(Trait.HEDGED) || !known.is(Trait.HEDGED))
        && !pair.isOverForOne()
        && said.is(Trait.NOT_ALL) == known.is(Trait.NOT_ALL)
        && !(said.is(Trait.ALL) && known.is(Trait.SOME));
  }

  private boolean tellsExactly() {
    return said.words().filter(Word::isName).allMatch(pair.matching()::says)
        && pair.figures().tellsAll();
  }

  // "Paul hired Anna", "Anna hired Paul"
  private boolean isTurned() {
    return said.core().filter(word -> word.is(Role.MUTUAL)).isEmpty()
        && !said.is(Trait.IS)
        && !known.is(Trait.IS)
        && said.is(Trait.PASSIVE) == known.is(Trait.PASSIVE)
        && said.subject().stream().anyMatch(Word::isName)
        && pair.subjects().swap();
  }
}
