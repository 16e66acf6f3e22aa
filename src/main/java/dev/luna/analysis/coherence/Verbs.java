package dev.luna.analysis.coherence;

import dev.luna.analysis.coherence.Term.Kind;
import java.util.List;
import java.util.Set;

/** Finds where a clause begins to say something of its subject. */
final class Verbs {

  private static final Set<String> MANY =
      Set.of("people", "children", "men", "women", "police", "staff");

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
    return found == 0 ? found : guess();
  }

  // "La garantie expire en juin": what follows a noun without anything between them.
  private int guess() {
    int nouns = 0;
    for (int place = 0; place < terms.size(); place++) {
      Term term = terms.get(place);
      if (term.value().isPresent() || term.is(Kind.MARK) || term.is(Role.PREPOSITION)) {
        return terms.size();
      }
      if (term.isContent() && nouns++ > 0 && isUnknown(term)) {
        return place;
      }
    }
    return terms.size();
  }

  private static boolean isUnknown(Term term) {
    return term.is(Kind.WORD)
        && !Lexicon.of(term.tongue()).knows(term.text())
        && term.text().matches(term.tongue() == Tongue.FRENCH ? ".*(?:e|ent|it|ait|aient)" : ".*s");
  }

  private boolean isVerb(int place) {
    Term term = terms.get(place);
    if (!term.is(Kind.WORD) || followsDeterminer(place)) {
      return false;
    }
    return term.is(Role.LIGHT)
        || term.is(Role.REFUSAL) && Negation.isRefusal(terms, place)
        || isPast(term)
        || term.verb() && (term.tongue() == Tongue.FRENCH ? isFrench(place) : isEnglish(place));
  }

  private boolean followsDeterminer(int place) {
    return place > 0
        && (terms.get(place - 1).is(Role.DETERMINER) || terms.get(place - 1).possessive());
  }

  // A participle or an infinitive that stands alone begins nothing.
  private boolean isFrench(int place) {
    return place > 0 && !terms.get(place).text().matches(".*(?:ée?s?|er)");
  }

  private boolean isEnglish(int place) {
    Term term = terms.get(place);
    String head = term.text().split(" ")[0];
    if (head.endsWith("ing") || isIrregularPast(head)) {
      return place > 0;
    }
    int before = place - 1;
    while (before >= 0 && isAdverb(terms.get(before))) {
      before--;
    }
    // "… and works nights"
    return before < 0
        ? place > 0 && terms.get(0).is(Role.BEGINS) && EnglishForms.isPlural(head)
        : agree(terms.get(before), EnglishForms.isPlural(head));
  }

  private static boolean isAdverb(Term term) {
    return term.is(Role.NEGATION)
        || term.is(Role.FUNCTION) && !term.is(Role.DETERMINER) && !isPronoun(term)
        || term.text().endsWith("ly");
  }

  // "the test passes", "the tests pass"
  private static boolean agree(Term subject, boolean plural) {
    if (isPronoun(subject) || subject.is(Kind.NAME)) {
      return true;
    }
    return subject.isContent()
        && (plural != (EnglishForms.isPlural(subject.text()) || MANY.contains(subject.text())));
  }

  // "turned"
  private static boolean isPast(Term term) {
    return term.tongue() == Tongue.ENGLISH
        && term.text().matches(".{3,}ed")
        && (term.verb() || !Lexicon.of(Tongue.ENGLISH).knows(term.text()));
  }

  private static boolean isIrregularPast(String word) {
    return Lexicon.of(Tongue.ENGLISH).isInflected(word) && !word.endsWith("s");
  }

  private static boolean isPronoun(Term term) {
    return !term.is(Role.DETERMINER)
        && (term.is(Role.FIRST_PERSON)
            || term.is(Role.SECOND_PERSON)
            || term.is(Role.THIRD_PERSON)
            || term.text().equals("to"));
  }
}
