package dev.luna.analysis.coherence;

import dev.luna.analysis.coherence.Sense.Kind;
import dev.luna.analysis.text.Token;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/** What two words are to each other. */
enum Relation {
  /** They stand for the same. */
  SAME,
  /** They are the ends of something. */
  OPPOSITE,
  /** They are different ones of a kind. */
  ALTERNATIVE,
  /** They tell different times. */
  OTHER_TIME,
  NONE;

  private static final int COGNATE = 5;
  private static final double COGNATE_SHARE = 0.6;

  static Relation of(Word one, Word other) {
    if (isSame(one.term(), other.term())) {
      return SAME;
    }
    return excluding(one.term(), other.term())
        .map(
            kind ->
                switch (kind) {
                  case OPPOSITE -> OPPOSITE;
                  case DATE -> OTHER_TIME;
                  default -> ALTERNATIVE;
                })
        .orElse(NONE);
  }

  private static Optional<Kind> excluding(Term one, Term other) {
    return one.senses().stream()
        .flatMap(sense -> other.senses().stream().filter(sense::excludes))
        .map(Sense::kind)
        .min(java.util.Comparator.naturalOrder());
  }

  private static boolean isSame(Term one, Term other) {
    if (one.is(Term.Kind.NAME) && other.is(Term.Kind.NAME)) {
      return one.stems().containsAll(other.stems())
          || other.stems().containsAll(one.stems())
          || share(one, other);
    }
    return fold(one).equals(fold(other))
        || one.tongue() == other.tongue() && !Collections.disjoint(one.stems(), other.stems())
        || share(one, other)
        || one.tongue() != other.tongue() && areCognates(fold(one), fold(other));
  }

  private static boolean share(Term one, Term other) {
    return !Collections.disjoint(one.senses(), other.senses());
  }

  private static String fold(Term term) {
    return Token.fold(term.text());
  }

  // "projet" and "project"
  private static boolean areCognates(String one, String other) {
    int shared =
        (int)
            Stream.iterate(0, i -> i + 1)
                .limit(Math.min(one.length(), other.length()))
                .takeWhile(i -> one.charAt(i) == other.charAt(i))
                .count();
    return shared >= COGNATE
        && shared >= COGNATE_SHARE * Math.max(one.length(), other.length());
  }
}
