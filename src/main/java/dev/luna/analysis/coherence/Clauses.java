package dev.luna.analysis.coherence;

import dev.luna.analysis.coherence.Term.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence where a new clause begins: each has a verb, unless a strong mark ends it. */
final class Clauses {

  /** What goes on for longer is no clause, and would take long to compare. */
  private static final int LONGEST = 100;

  private final List<Term> terms;

  Clauses(List<Term> terms) {
    this.terms = terms;
  }

  List<List<Term>> cut() {
    List<List<Term>> clauses = new ArrayList<>();
    int start = 0;
    for (int place = 1; place < terms.size(); place++) {
      if (isStrong(place)
          || place - start >= LONGEST
          || mayBegin(place) && haveVerbs(start, place)) {
        clauses.add(terms.subList(start, place));
        start = place;
      }
    }
    if (start < terms.size()) {
      clauses.add(terms.subList(start, terms.size()));
    }
    return clauses;
  }

  private boolean isStrong(int place) {
    return terms.get(place).is(Kind.MARK) && terms.get(place).text().matches("[;:\u2014\u2013()]");
  }

  private boolean mayBegin(int place) {
    Term term = terms.get(place);
    return term.is(Role.BEGINS)
        || terms.get(place - 1).is(Role.REPORTS)
        || term.is(Kind.MARK) && term.text().equals(",");
  }

  private boolean haveVerbs(int start, int place) {
    return new Verbs(terms.subList(start, place)).any()
        && new Verbs(terms.subList(place, end(place + 1))).any();
  }

  private int end(int from) {
    int place = from;
    while (place < terms.size() && place - from < LONGEST && !isStrong(place) && !mayBegin(place)) {
      place++;
    }
    return place;
  }
}
