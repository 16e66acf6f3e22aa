package dev.luna.analysis.coherence;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds another name in the same role. */
final class OtherNames {

  private static final Pattern PLACE = Pattern.compile("in|at|near|to|à|en|au|aux|dans");

  private final Pair pair;

  OtherNames(Pair pair) {
    this.pair = pair;
  }

  Optional<Conflict> find() {
    boolean many = pair.said().core().filter(word -> word.is(Role.MANY)).isPresent();
    if (pair.isOverForOne() || pair.tellsOtherTimes() || many || pair.figures().disagree()) {
      return Optional.empty();
    }
    return pair.said().predicate().stream()
        .filter(word -> isOwn(word, pair) && isSameRelation(word))
        .flatMap(
            word ->
                pair.known().predicate().stream()
                    .filter(it -> isOwn(it, pair.turned()) && isSameSlot(word, it))
                    .map(it -> conflict(word, it)))
        .findFirst();
  }

  /** Another one who did what only one can have done: "Marc leads the project". */
  Optional<Conflict> ofTheDoer() {
    Optional<Word> one = onlyName(pair.said());
    Optional<Word> other = onlyName(pair.known());
    boolean unique = pair.said().core().filter(word -> word.is(Role.UNIQUE)).isPresent();
    return unique
            && one.isPresent()
            && other.isPresent()
            && pair.said().predicate().size() > 1
            && !pair.matching().has(one.get())
            && Matching.share(pair.said().predicate().stream(), pair.matching()::says) == 1
        ? Optional.of(conflict(one.get(), other.get()))
        : Optional.empty();
  }

  private static Optional<Word> onlyName(Claim claim) {
    return claim.subject().size() == 1
        ? claim.subject().stream().filter(Word::isName).findFirst()
        : Optional.empty();
  }

  private static boolean isOwn(Word word, Pair of) {
    return word.isName() && !word.denied() && !of.matching().has(word);
  }

  private boolean isSameRelation(Word without) {
    boolean told =
        pair.said()
            .core()
            .map(word -> pair.matching().has(word) || word.is(Role.NAMES))
            .orElse(!pair.known().hasVerb());
    return told && pair.hasFrame(without);
  }

  private static boolean isSameSlot(Word one, Word other) {
    return one.slot().equals(other.slot())
        || one.term().tongue() != other.term().tongue()
        || one.slot().isEmpty() != other.slot().isEmpty() && one.term().tongue() == Tongue.FRENCH
        || PLACE.matcher(one.slot()).matches() && PLACE.matcher(other.slot()).matches();
  }

  private static Conflict conflict(Word said, Word known) {
    return new Conflict(Reason.NAME, said.term().written(), known.term().written());
  }
}
