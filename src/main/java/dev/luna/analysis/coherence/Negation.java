package dev.luna.analysis.coherence;

import dev.luna.analysis.coherence.Term.Kind;
import java.util.List;
import java.util.stream.IntStream;

/** What of a clause is denied. */
final class Negation {

  private final List<Term> terms;
  private final int verb;
  private final boolean[] denied;

  /**
   * The negations of a clause.
   *
   * @param verb where something begins to be said of the subject
   */
  Negation(List<Term> terms, int verb) {
    this.terms = terms;
    this.verb = verb;
    this.denied = new boolean[terms.size()];
  }

  /** For each term whether it is denied. */
  boolean[] scope() {
    for (int place = 0; place < terms.size(); place++) {
      if (isNegation(place)) {
        deny(Math.max(start(place), verb), place, false);
      }
    }
    for (int place = 0; place < terms.size(); place++) {
      if (isRefusal(terms, place)) {
        deny(place + 1, place, true);
      }
    }
    return denied;
  }

  /** Whether a verb denies the one that follows it. */
  static boolean isRefusal(List<Term> terms, int place) {
    if (!terms.get(place).is(Role.REFUSAL) || place + 1 >= terms.size()) {
      return false;
    }
    String next = terms.get(place + 1).text();
    return terms.get(place).tongue() == Tongue.FRENCH
        ? next.equals("de") || next.equals("d'")
        : next.equals("to") || next.endsWith("ing");
  }

  private boolean isNegation(int place) {
    Term term = terms.get(place);
    boolean answer =
        place + 1 < terms.size() && terms.get(place + 1).text().equals(",") && place == 0;
    return term.is(Role.NEGATION) && !answer && !isNotAll(terms, place)
        || (term.text().equals("plus") || term.text().equals("personne")) && ne(place) >= 0;
  }

  // Which leaves some: "not everyone", "pas tous".
  private static boolean isNotAll(List<Term> terms, int place) {
    return terms.get(place).is(Role.NEGATION)
        && !terms.get(place).is(Role.NONE)
        && place + 1 < terms.size()
        && terms.get(place + 1).is(Role.ALL);
  }

  /** Whether a clause says anywhere that only not all is meant. */
  static boolean hasNotAll(List<Term> terms) {
    return IntStream.range(0, terms.size()).anyMatch(place -> isNotAll(terms, place));
  }

  /** Where "ne" stands near a place; -1 where it does not. */
  private int ne(int place) {
    int last = Math.min(terms.size() - 1, place + 2);
    for (int i = last; i >= Math.max(0, place - 5); i--) {
      String text = terms.get(i).text();
      if (terms.get(i).tongue() == Tongue.FRENCH && (text.equals("ne") || text.equals("n'"))) {
        return i;
      }
    }
    return -1;
  }

  // French denies the verb before "pas", too.
  private int start(int place) {
    if (terms.get(place).tongue() == Tongue.ENGLISH
        || terms.get(place).text().matches("sans|ni|au lieu de|plutôt que|et non( plus| pas)?")) {
      return place + 1;
    }
    int ne = ne(place);
    return ne >= 0 ? Math.min(ne, place) : Math.max(0, place - 1);
  }

  private void deny(int from, int cue, boolean twiceIsNot) {
    for (int place = from; place < terms.size(); place++) {
      if (place > cue && ends(place)) {
        return;
      }
      denied[place] = !twiceIsNot || !denied[place];
    }
  }

  private boolean ends(int place) {
    Term term = terms.get(place);
    return term.is(Role.NEGATION_END) || term.is(Kind.MARK) && term.text().matches("[,;:()]");
  }
}
