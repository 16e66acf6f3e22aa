package dev.luna.analysis.coherence;

import dev.luna.analysis.values.Value;
import java.util.Optional;
import java.util.Set;

/**
 * A word, phrase, name, value or mark of a sentence.
 *
 * @param text in lower case
 * @param folded in lower case and without accents
 * @param written as it stands in the sentence
 * @param stems of the word in its language, or the folded parts of a name
 * @param senses what the lists of words know that it can mean
 * @param verb whether it may be one
 * @param possessive whether what follows belongs to it
 * @param value what it tells exactly, where it does
 */
record Term(
    String text,
    String folded,
    String written,
    Kind kind,
    Tongue tongue,
    Set<String> stems,
    Set<Sense> senses,
    Set<Role> roles,
    boolean verb,
    boolean possessive,
    Optional<Value> value) {

  enum Kind {
    WORD,
    NAME,
    VALUE,
    MARK
  }

  boolean is(Role role) {
    return roles.contains(role);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it says something on its own. */
  boolean isContent() {
    return kind == Kind.NAME
        || kind == Kind.WORD
            && !is(Role.FUNCTION)
            && !is(Role.PREPOSITION)
            && !is(Role.DETERMINER)
            && !is(Role.ALL)
            && !is(Role.NONE)
            && !is(Role.SOME)
            && !is(Role.LIGHT)
            && !is(Role.NEGATION)
            && text.length() > 1;
  }
}
