package dev.luna.analysis.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which words of two claims stand for the same and which exclude each other. */
final class Matching {

  /** Two words that exclude each other. */
  record Clash(Word one, Word other, Relation relation) {}

  private final Claim one;
  private final Claim other;

  Matching(Claim one, Claim other) {
    this.one = one;
    this.other = other;
  }

  Matching turned() {
    return new Matching(other, one);
  }

  /** Whether the other claim, or what it follows, has a word. */
  boolean has(Word word) {
    return with(word).anyMatch(it -> Relation.of(word, it) == Relation.SAME);
  }

  // What the other claim follows only tells whom it speaks of.
  private Stream<Word> with(Word word) {
    boolean follows = other.subject().isEmpty() && !other.is(Trait.THIRD_PERSON);
    return one.predicate().contains(word) && !follows ? other.words() : other.all();
  }

  /** Whether the other claim says a word, or denies its opposite, as this one says it. */
  boolean says(Word word) {
    return with(word)
        .anyMatch(
            it ->
                switch (Relation.of(word, it)) {
                  case SAME -> agree(word, it);
                  case OPPOSITE -> word.denied() != it.denied();
                  default -> false;
                });
  }

  private boolean agree(Word word, Word known) {
    return word.denied() == known.denied() || isDenied(word, one) == isDenied(known, other);
  }

  // What is denied with the verb is not denied once more: "does not like cheese", "hates cheese".
  private static boolean isDenied(Word word, Claim claim) {
    boolean withCore =
        claim.predicate().contains(word)
            && claim.core().filter(core -> core.denied() && !core.equals(word)).isPresent();
    return word.denied() != withCore;
  }

  /** The share of words for which something holds; 1 where there are none. */
  static double share(Stream<Word> words, Predicate<Word> holds) {
    List<Word> all = words.toList();
    return all.isEmpty() ? 1 : all.stream().filter(holds).count() / (double) all.size();
  }

  /** Words of predicates that exclude each other, one of this claim and one of the other. */
  List<Clash> clashes() {
    List<Clash> clashes = new ArrayList<>();
    for (Word word : one.predicate()) {
      for (Word against : other.predicate()) {
        Relation relation = Relation.of(word, against);
        if (relation != Relation.NONE
            && relation != Relation.SAME
            && !word.denied()
            && !against.denied()
            && !has(word)
            && !turned().has(against)) {
          clashes.add(new Clash(word, against, relation));
        }
      }
    }
    return clashes;
  }
}
