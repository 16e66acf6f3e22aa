package dev.luna.analysis.coherence;

/**
 * A claim of the statement beside one of the evidence.
 *
 * @param matching of the words of the first with those of the second
 */
record Pair(Claim said, Claim known, Matching matching, Figures figures, Subjects subjects) {

  // Chosen by judgement; docs/design/analysis.md tells how little depends on it.
  private static final double SAME_FRAME = 0.5;

  Pair(Claim said, Claim known) {
    this(
        said,
        known,
        new Matching(said, known),
        new Figures(said, known),
        new Subjects(said, known));
  }

  /** The same, seen from the evidence. */
  Pair turned() {
    return new Pair(known, said);
  }

  /** Whether only one of them tells how it was once. */
  boolean isOverForOne() {
    return said.is(Trait.FORMER) != known.is(Trait.FORMER);
  }

  /** Whether both tell of some only, of which each may mean others. */
  boolean tellsOfSome() {
    return said.is(Trait.SOME) && known.is(Trait.SOME);
  }

  /** Whether they tell of different times, as "today" and "yesterday". */
  boolean tellsOtherTimes() {
    return matching.clashes().stream().anyMatch(clash -> clash.relation() == Relation.OTHER_TIME);
  }

  /** Whether each says something of its own beside two words. */
  boolean saysMoreThan(Word one, Word other) {
    return hasOwn(said, one, matching) && hasOwn(known, other, matching.turned());
  }

  private static boolean hasOwn(Claim claim, Word without, Matching matching) {
    return claim.predicate().stream()
        .anyMatch(word -> !word.equals(without) && !word.optional() && !matching.has(word));
  }

  /** Whether the evidence has enough of what is said beside a word. */
  boolean hasFrame(Word without) {
    return Matching.share(
            said.words().filter(word -> !word.equals(without) && !word.optional()), matching::has)
        >= SAME_FRAME;
  }
}
