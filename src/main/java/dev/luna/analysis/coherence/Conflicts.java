package dev.luna.analysis.coherence;

import dev.luna.analysis.coherence.Matching.Clash;
import dev.luna.analysis.values.Moment;
import dev.luna.analysis.values.Quantity;
import dev.luna.analysis.values.TimeOfDay;
import dev.luna.analysis.values.Value;
import java.util.List;
import java.util.Optional;

/** Finds what keeps a claim from being true if another one is. */
final class Conflicts {

  // Measured; see docs/design/analysis.md.
  private static final double SAME_FRAME = 0.5;
  private static final double DENIES = 0.75;

  private final Claim said;
  private final Claim known;
  private final Matching matching;
  private final Figures figures;

  Conflicts(Claim said, Claim known) {
    this.said = said;
    this.known = known;
    this.matching = new Matching(said, known);
    this.figures = new Figures(said, known);
  }

  Optional<Conflict> first() {
    if (said.is(Trait.QUESTION)
        || known.is(Trait.QUESTION)
        || said.is(Trait.HEDGED) != known.is(Trait.HEDGED)) {
      return Optional.empty();
    }
    if (!matching.sameSubject()) {
      return otherDoer();
    }
    return notAll().or(this::negation).or(this::clash).or(this::value).or(this::name);
  }

  private Optional<Conflict> notAll() {
    boolean against =
        said.is(Trait.ALL) && known.is(Trait.NOT_ALL)
            || said.is(Trait.NOT_ALL) && known.is(Trait.ALL);
    return against && Matching.share(said.words(), matching::says) == 1
        ? Optional.of(new Conflict(Reason.QUANTIFIER, "", ""))
        : Optional.empty();
  }

  private Optional<Conflict> negation() {
    if (figures.disagree()) {
      return Optional.empty();
    }
    return denial(said, known, matching)
        .map(words -> conflict(words, words))
        .or(() -> denial(known, said, matching.turned()).map(words -> conflict(words, words)));
  }

  private Conflict conflict(String one, String other) {
    boolean quantifier =
        said.is(Trait.ALL) && known.is(Trait.NONE) || said.is(Trait.NONE) && known.is(Trait.ALL);
    return new Conflict(quantifier ? Reason.QUANTIFIER : Reason.NEGATION, one, other);
  }

  /** What one claim denies of what the other one says. */
  private Optional<String> denial(Claim denying, Claim saying, Matching with) {
    List<Word> denied =
        denying.predicate().stream().filter(it -> it.denied() && !it.optional()).toList();
    if (denied.isEmpty() || bothSome()) {
      return Optional.empty();
    }
    List<Word> hit = denied.stream().filter(word -> isSaid(word, saying)).toList();
    boolean more =
        saying.predicate().stream()
            .anyMatch(word -> !word.optional() && !with.turned().has(word));
    boolean all = hit.size() >= DENIES * denied.size();
    boolean first = !hit.isEmpty() && hit.get(0).equals(denied.get(0)) && !more;
    return all || first ? Optional.of(hit.get(0).term().text()) : Optional.empty();
  }

  private boolean bothSome() {
    return said.is(Trait.SOME) && known.is(Trait.SOME);
  }

  private static boolean isSaid(Word word, Claim claim) {
    return claim.words().anyMatch(it -> !it.denied() && Relation.of(word, it) == Relation.SAME);
  }

  private Optional<Conflict> clash() {
    if (figures.disagree() || bothSome() || isPastOfOne() || matching.subjectsSwap()) {
      return Optional.empty();
    }
    return matching.clashes().stream()
        .filter(clash -> !isOfSomethingElse(clash) && !isOneOfMany(clash))
        .filter(clash -> frame(clash.one()) >= SAME_FRAME)
        .map(
            clash ->
                new Conflict(
                    switch (clash.relation()) {
                      case OPPOSITE -> Reason.ANTONYM;
                      case OTHER_TIME -> Reason.DATE;
                      default -> Reason.ALTERNATIVE;
                    },
                    clash.one().term().text(),
                    clash.other().term().text()))
        .findFirst();
  }

  private boolean isPastOfOne() {
    return said.is(Trait.FORMER) != known.is(Trait.FORMER);
  }

  // What is different tells of a thing that only one of them speaks of: "a slow disk".
  private boolean isOfSomethingElse(Clash clash) {
    boolean core =
        said.core().filter(clash.one()::equals).isPresent()
            || known.core().filter(clash.other()::equals).isPresent();
    return !core && !said.core().map(matching::has).orElse(true);
  }

  // Who has a dog can have a cat.
  private boolean isOneOfMany(Clash clash) {
    return clash.relation() == Relation.ALTERNATIVE
        && said.core().filter(clash.one()::equals).isPresent()
        && !(said.is(Trait.IS) && known.is(Trait.IS));
  }

  private double frame(Word without) {
    return Matching.share(
        said.words().filter(word -> !word.equals(without) && !word.optional()), matching::has);
  }

  private Optional<Conflict> value() {
    if (isPastOfOne()) {
      return Optional.empty();
    }
    return figures
        .disagreeing()
        .filter(pair -> isSameEvent(pair.known()))
        .map(pair -> new Conflict(reason(pair.said()), pair.said().text(), pair.known().text()));
  }

  private static Reason reason(Figure figure) {
    Value value = figure.value();
    if (value instanceof TimeOfDay) {
      return Reason.TIME;
    }
    return value instanceof Moment ? Reason.DATE : Reason.NUMBER;
  }

  private boolean isSameEvent(Figure figure) {
    if (said.core().isEmpty() || said.core().filter(it -> matching.has(it) || said.isTelling(it)).isPresent()) {
      return isScheduled(figure);
    }
    return !known.hasVerb() || !said.hasVerb() && isScheduled(figure);
  }

  // "The concert was announced on Monday" does not say when it is.
  private boolean isScheduled(Figure figure) {
    return figure.value() instanceof Quantity
        || said.hasVerb()
        || !known.hasVerb()
        || known.core().filter(word -> word.is(Role.SCHEDULE)).isPresent();
  }

  private Optional<Conflict> name() {
    if (isPastOfOne() || said.core().filter(word -> word.is(Role.MANY)).isPresent()) {
      return Optional.empty();
    }
    return said.predicate().stream()
        .filter(word -> word.isName() && !matching.has(word))
        .flatMap(
            word ->
                known.predicate().stream()
                    .filter(it -> it.isName() && !matching.turned().has(it))
                    .filter(it -> isSameSlot(word, it) && word.denied() == it.denied())
                    .filter(it -> !word.denied())
                    .filter(it -> isSameRelation(word))
                    .map(it -> new Conflict(Reason.NAME, word.term().text(), it.term().text())))
        .findFirst();
  }

  private boolean isSameRelation(Word without) {
    boolean core =
        said.core().map(word -> matching.has(word) || word.is(Role.NAMES)).orElse(true)
            && (said.core().isPresent() || !known.hasVerb());
    return core && frame(without) >= SAME_FRAME && !figures.disagree();
  }

  private static boolean isSameSlot(Word one, Word other) {
    return one.slot().equals(other.slot())
        || one.term().tongue() != other.term().tongue()
        || one.slot().isEmpty() != other.slot().isEmpty() && one.term().tongue() == Tongue.FRENCH
        || isPlace(one) && isPlace(other);
  }

  private static boolean isPlace(Word word) {
    return word.slot().matches("in|at|à|en|au|aux|dans|near|to");
  }

  /** Another one who did what only one can have done. */
  private Optional<Conflict> otherDoer() {
    Optional<Word> one = onlyName(said);
    Optional<Word> other = onlyName(known);
    boolean unique = said.core().filter(word -> word.is(Role.UNIQUE)).isPresent();
    if (one.isEmpty()
        || other.isEmpty()
        || !unique
        || said.predicate().size() < 2
        || matching.has(one.get())
        || Matching.share(said.predicate().stream(), matching::says) < 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Conflict(Reason.NAME, one.get().term().text(), other.get().term().text()));
  }

  private static Optional<Word> onlyName(Claim claim) {
    return claim.subject().size() == 1 ? claim.subject().stream().filter(Word::isName).findFirst() : Optional.empty();
  }
}
