package dev.luna.analysis.coherence;

import java.util.List;
import java.util.Set;

/** Whether two claims speak of the same. */
final class Subjects {

  private static final Set<String> BEFORE_OR_AFTER = Set.of("before", "after", "avant", "après");

  // Chosen by judgement; docs/design/analysis.md tells how little depends on it.
  private static final double ENOUGH = 0.5;

  private final Claim one;
  private final Claim other;
  private final Matching ones;
  private final Matching others;

  Subjects(Claim one, Claim other) {
    this.one = one;
    this.other = other;
    this.ones = new Matching(one, other);
    this.others = ones.turned();
  }

  /** Whether each has the subject of the other, and nothing tells that two are meant. */
  boolean areSame() {
    return !exclude()
        && !tellBeforeAndAfter()
        && !haveOtherParts()
        && !haveDifferentOwners()
        && !new Figures(one, other).rankOthers()
        && (one.is(Trait.NOBODY) || other.is(Trait.NOBODY) || match());
  }

  /** Whether what one says of the other, that one says of it: "older than his wife". */
  boolean swap() {
    return isSaidOf(one, other) && isSaidOf(other, one);
  }

  private static boolean isSaidOf(Claim of, Claim in) {
    return of.subject().stream()
        .anyMatch(
            word ->
                in.subject().stream().noneMatch(it -> isSame(word, it))
                    && in.predicate().stream().anyMatch(it -> isSame(word, it)));
  }

  private static boolean isSame(Word one, Word other) {
    return Relation.of(one, other) == Relation.SAME;
  }

  private boolean match() {
    return isTold(one) ? isIn(one, ones) && isIn(other, others) : samePronoun();
  }

  private static boolean isTold(Claim claim) {
    return !claim.subject().isEmpty() || !claim.antecedent().isEmpty();
  }

  private static boolean isIn(Claim claim, Matching matching) {
    return claim.subject().stream().filter(Word::isName).allMatch(matching::has)
        && Matching.share(claim.subject().stream(), matching::has) >= ENOUGH
        && hasHead(claim.subject(), matching);
  }

  // "kitchen window", "nouvelle fenêtre de la cuisine"
  private static boolean hasHead(List<Word> subject, Matching matching) {
    List<Word> nouns =
        subject.stream().takeWhile(word -> word.slot().isEmpty() && !word.isName()).toList();
    if (nouns.isEmpty()) {
      return true;
    }
    Word last = nouns.get(nouns.size() - 1);
    return last.term().tongue() == Tongue.FRENCH
        ? nouns.stream().anyMatch(matching::has)
        : matching.has(last);
  }

  // "test server", "production server"
  private boolean haveOtherParts() {
    return one.subject().stream().anyMatch(word -> !ones.has(word))
        && other.subject().stream().anyMatch(word -> !others.has(word));
  }

  private boolean samePronoun() {
    if (isTold(other)) {
      return other.subject().stream().noneMatch(Word::isName) && isIn(other, others);
    }
    return one.is(Trait.FIRST_PERSON) == other.is(Trait.FIRST_PERSON)
        && one.is(Trait.SECOND_PERSON) == other.is(Trait.SECOND_PERSON);
  }

  // "my sister", "my brother"
  private boolean exclude() {
    return one.subject().stream()
        .filter(word -> !ones.has(word))
        .anyMatch(word -> other.subject().stream().anyMatch(it -> excludes(word, it)));
  }

  // "before the change", "after the change"
  private boolean tellBeforeAndAfter() {
    return one.words()
        .filter(word -> BEFORE_OR_AFTER.contains(word.slot()))
        .anyMatch(
            word ->
                other
                    .words()
                    .filter(it -> BEFORE_OR_AFTER.contains(it.slot()) && isSame(word, it))
                    .anyMatch(it -> !it.slot().equals(word.slot())));
  }

  private static boolean excludes(Word one, Word other) {
    Relation relation = Relation.of(one, other);
    return relation != Relation.NONE && relation != Relation.SAME;
  }

  // "our dog", "our neighbour's dog"
  private boolean haveDifferentOwners() {
    return isOwn(one) && !isOwn(other) && isOfSomebody(other, others)
        || isOwn(other) && !isOwn(one) && isOfSomebody(one, ones);
  }

  private static boolean isOwn(Claim claim) {
    return claim.is(Trait.FIRST_PERSON);
  }

  private static boolean isOfSomebody(Claim claim, Matching matching) {
    return claim.is(Trait.OF_OTHERS)
        || claim.subject().stream().anyMatch(word -> !matching.has(word));
  }
}
