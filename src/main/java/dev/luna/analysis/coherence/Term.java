package dev.luna.analysis.coherence;

import dev.luna.analysis.values.Value;
import java.util.Optional;
import java.util.Set;

/**
 * A word, phrase, name, value or mark of a sentence.
 *
 * @param text in lower case
 * @param stems of the word in its language, or the folded parts of a name
 * @param value what it tells exactly, where it does
 * @param from where it begins in the whole text, in UTF-16 units
 * @param to the place after its last unit
 */
record Term(
    String text,
    Kind kind,
    Tongue tongue,
    Set<String> stems,
    Set<Sense> senses,
    Set<Role> roles,
    boolean verb,
    boolean possessive,
    Optional<Value> value,
    int from,
    int to) {

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
