package dev.luna.analysis.coherence;

import dev.luna.analysis.coherence.Sense.Kind;
import java.util.Collections;

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
    Relation strongest = NONE;
    for (Sense sense : one.term().senses()) {
      for (Sense against : other.term().senses()) {
        if (sense.excludes(against) && of(sense.kind()).compareTo(strongest) < 0) {
          strongest = of(sense.kind());
        }
      }
    }
    return strongest;
  }

  private static Relation of(Kind kind) {
    return switch (kind) {
      case OPPOSITE -> OPPOSITE;
      case DATE -> OTHER_TIME;
      default -> ALTERNATIVE;
    };
  }

  private static boolean isSame(Term one, Term other) {
    if (one.is(Term.Kind.NAME) && other.is(Term.Kind.NAME)) {
      return one.stems().containsAll(other.stems())
          || other.stems().containsAll(one.stems())
          || share(one, other);
    }
    return one.folded().equals(other.folded())
        || one.tongue() == other.tongue() && !Collections.disjoint(one.stems(), other.stems())
        || share(one, other)
        || one.tongue() != other.tongue() && areCognates(one.folded(), other.folded());
  }

  private static boolean share(Term one, Term other) {
    return !Collections.disjoint(one.senses(), other.senses());
  }

  // "projet" and "project"
  private static boolean areCognates(String one, String other) {
    int shared = 0;
    while (shared < Math.min(one.length(), other.length())
        && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared >= COGNATE && shared >= COGNATE_SHARE * Math.max(one.length(), other.length());
  }
}
