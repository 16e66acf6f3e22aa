package dev.luna.analysis.coherence;

/** How far a claim is told by another one. */
final class Support {

  // Measured; see docs/design/analysis.md.
  private static final double ENOUGH = 0.75;

  private final Claim said;
  private final Claim known;
  private final Matching matching;

  Support(Claim said, Claim known) {
    this.said = said;
    this.known = known;
    this.matching = new Matching(said, known);
  }

  /** Whether the other claim tells it. */
  boolean holds() {
    return mayHold()
        && said.core().map(word -> said.isTelling(word) || matching.says(word)).orElse(true)
        && share() >= ENOUGH;
  }

  /** The share of its words that the other claim says. */
  double share() {
    return Matching.share(said.words().filter(word -> !word.optional() && !said.isTelling(word)), matching::says);
  }

  /** Whether nothing exact is missing, so that other words may say the same. */
  boolean mayHold() {
    return !known.is(Trait.QUESTION)
        && !said.is(Trait.QUESTION)
        && (said.is(Trait.HEDGED) || !known.is(Trait.HEDGED))
        && said.is(Trait.FORMER) == known.is(Trait.FORMER)
        && said.is(Trait.NOT_ALL) == known.is(Trait.NOT_ALL)
        && !(said.is(Trait.ALL) && known.is(Trait.SOME))
        && said.words().filter(Word::isName).allMatch(matching::says)
        && new Figures(said, known).tellsAll()
        && matching.clashes().isEmpty()
        && !isTurned();
  }

  // "Paul hired Anna", "Anna hired Paul"
  private boolean isTurned() {
    boolean mutual = said.core().filter(word -> word.is(Role.MUTUAL)).isPresent();
    return !mutual
        && !said.is(Trait.IS)
        && !known.is(Trait.IS)
        && said.is(Trait.PASSIVE) == known.is(Trait.PASSIVE)
        && said.subject().stream().anyMatch(Word::isName)
        && matching.subjectsSwap();
  }
}
