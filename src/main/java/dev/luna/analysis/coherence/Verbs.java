package dev.luna.analysis.coherence;

import dev.luna.analysis.coherence.Term.Kind;
import java.util.List;

/** Finds where a clause begins to say something of its subject. */
final class Verbs {

  private final List<Term> terms;

  Verbs(List<Term> terms) {
    this.terms = terms;
  }

  /** The place of the first verb; the number of terms if there is none. */
  int first() {
    for (int place = 0; place < terms.size(); place++) {
      if (isVerb(place)) {
        return place;
      }
    }
    return weak();
  }

  /** Whether there is any. */
  boolean any() {
    return first() < terms.size();
  }

  // "Tests pass": where nothing shows that it is a verb, the second such word is.
  private int weak() {
    int found = terms.size();
    for (int place = 0; place < terms.size(); place++) {
      if (terms.get(place).verb() && !followsDeterminer(place)) {
        if (found < terms.size()) {
          return place;
        }
        found = place;
      }
    }
    return found;
  }

  private boolean isVerb(int place) {
    Term term = terms.get(place);
    if (!term.is(Kind.WORD) || followsDeterminer(place)) {
      return false;
    }
    return term.is(Role.LIGHT)
        || term.is(Role.REFUSAL) && Negation.isRefusal(terms, place)
        || term.verb() && (term.tongue() == Tongue.FRENCH ? isFrench(place) : isEnglish(place));
  }

  private boolean followsDeterminer(int place) {
    return place > 0
        && (terms.get(place - 1).is(Role.DETERMINER) || terms.get(place - 1).possessive());
  }

  private boolean isFrench(int place) {
    return place > 0;
  }

  private boolean isEnglish(int place) {
    Term term = terms.get(place);
    if (place == 0) {
      return false;
    }
    Term before = terms.get(place - 1);
    if (term.text().matches(".*(?:ed|ing)") || isPast(term)) {
      return true;
    }
    return term.text().endsWith("s")
        ? before.is(Kind.NAME) || before.isContent() && !before.text().endsWith("s") || isPronoun(before)
        : before.isContent() && before.text().endsWith("s") || isPronoun(before);
  }

  private static boolean isPast(Term term) {
    return Lexicon.of(Tongue.ENGLISH).isInflected(term.text()) && !term.text().endsWith("s");
  }

  private static boolean isPronoun(Term term) {
    return !term.is(Role.DETERMINER)
        && (term.is(Role.FIRST_PERSON)
            || term.is(Role.SECOND_PERSON)
            || term.is(Role.THIRD_PERSON)
            || term.text().equals("to"));
  }
}
