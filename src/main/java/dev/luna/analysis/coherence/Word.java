package dev.luna.analysis.coherence;

import dev.luna.analysis.coherence.Term.Kind;

/**
 * A word of a claim that says something.
 *
 * @param place among the terms of the claim
 * @param denied whether the claim says that it is not so
 * @param optional whether it only leads to what is denied: "stopped" smoking
 * @param slot the preposition before it, empty where there is none
 */
record Word(Term term, int place, boolean denied, boolean optional, String slot) {

  boolean isName() {
    return term.is(Kind.NAME);
  }

  boolean is(Role role) {
    return term.is(role);
  }
}
