package dev.luna.analysis.coherence;

import dev.luna.analysis.coherence.Matching.Clash;
import java.util.Optional;

/** Finds words that exclude each other and are said of the same. */
final class Clashes {

  private final Pair pair;

  Clashes(Pair pair) {
    this.pair = pair;
  }

  Optional<Conflict> find() {
    if (pair.figures().disagree()
        || pair.tellsOfSome()
        || pair.isOverForOne()
        || pair.subjects().swap()) {
      return Optional.empty();
    }
    return pair.matching().clashes().stream()
        .filter(clash -> !isOfSomethingElse(clash) && !isOneOfMany(clash))
        .filter(clash -> pair.hasFrame(clash.one()))
        .filter(clash -> !pair.saysMoreThan(clash.one(), clash.other()))
        .filter(clash -> clash.relation() == Relation.OTHER_TIME || !pair.tellsOtherTimes())
        .map(Clashes::conflict)
        .findFirst();
  }

  private static Conflict conflict(Clash clash) {
    Reason reason =
        switch (clash.relation()) {
          case OPPOSITE -> Reason.ANTONYM;
          case OTHER_TIME -> Reason.DATE;
          default -> Reason.ALTERNATIVE;
        };
    return new Conflict(reason, clash.one().term().written(), clash.other().term().written());
  }

  // It tells of a thing that only one of them speaks of: "a slow disk".
  private boolean isOfSomethingElse(Clash clash) {
    return !isCore(pair.said(), clash.one())
        && !isCore(pair.known(), clash.other())
        && !pair.said().core().map(pair.matching()::has).orElse(true);
  }

  // Who has a dog can have a cat.
  private boolean isOneOfMany(Clash clash) {
    return clash.relation() == Relation.ALTERNATIVE
        && isCore(pair.said(), clash.one())
        && !(pair.said().is(Trait.IS) && pair.known().is(Trait.IS))
        && !isQualityOfTheSame(clash);
  }

  // "brown eyes", "grey eyes"
  private boolean isQualityOfTheSame(Clash clash) {
    return pair.said().predicate().stream()
        .filter(noun -> noun.place() == clash.one().place() + 1 && noun.slot().isEmpty())
        .anyMatch(noun -> !noun.isName() && pair.matching().has(noun));
  }

  private static boolean isCore(Claim claim, Word word) {
    return claim.core().filter(word::equals).isPresent();
  }
}
