package dev.luna.analysis.coherence;

import java.util.List;
import java.util.Optional;

/** Finds where one claim denies what the other one says. */
final class Denials {

  // Chosen by judgement; docs/design/analysis.md tells how little depends on it.
  private static final double ENOUGH = 0.75;

  private final Pair pair;

  Denials(Pair pair) {
    this.pair = pair;
  }

  Optional<Conflict> find() {
    if (pair.figures().disagree()) {
      return Optional.empty();
    }
    return notAll().or(() -> denial(pair)).or(() -> denial(pair.turned()).map(Denials::turned));
  }

  private static Conflict turned(Conflict conflict) {
    return new Conflict(conflict.reason(), conflict.known(), conflict.said());
  }

  private Optional<Conflict> notAll() {
    boolean against = has(Trait.ALL, Trait.NOT_ALL) || has(Trait.NOT_ALL, Trait.ALL);
    return against && Matching.share(pair.said().words(), pair.matching()::says) == 1
        ? pair.said().core().map(core -> conflict(Reason.QUANTIFIER, core, core))
        : Optional.empty();
  }

  private boolean has(Trait said, Trait known) {
    return pair.said().is(said) && pair.known().is(known);
  }

  /** What the first claim denies of what the second says. */
  private Optional<Conflict> denial(Pair turn) {
    List<Word> denied =
        turn.said().predicate().stream().filter(it -> it.denied() && !it.optional()).toList();
    List<Word> hit =
        denied.stream().filter(word -> affirmed(word, turn.known()).isPresent()).toList();
    if (hit.isEmpty() || turn.tellsOfSome() || !reaches(turn, denied, hit)) {
      return Optional.empty();
    }
    Reason reason =
        has(Trait.ALL, Trait.NONE) || has(Trait.NONE, Trait.ALL)
            ? Reason.QUANTIFIER
            : Reason.NEGATION;
    return affirmed(hit.get(0), turn.known()).map(word -> conflict(reason, hit.get(0), word));
  }

  // "does not speak Dutch" leaves open whether English is spoken.
  private static boolean reaches(Pair turn, List<Word> denied, List<Word> hit) {
    boolean more =
        turn.known().predicate().stream()
            .anyMatch(word -> !word.optional() && !turn.turned().matching().has(word));
    return hit.size() >= ENOUGH * denied.size()
        || hit.get(0).equals(denied.get(0)) && !more
        || isEachDenied(turn);
  }

  // "eats neither meat nor fish"
  private static boolean isEachDenied(Pair turn) {
    return turn.said().is(Trait.EACH)
        && turn.said().core().filter(core -> turn.matching().has(core)).isPresent();
  }

  private static Optional<Word> affirmed(Word word, Claim claim) {
    return claim
        .words()
        .filter(it -> !it.denied() && Relation.of(word, it) == Relation.SAME)
        .findFirst();
  }

  private static Conflict conflict(Reason reason, Word said, Word known) {
    return new Conflict(reason, said.term().written(), known.term().written());
  }
}
