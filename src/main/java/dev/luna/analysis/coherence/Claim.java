package dev.luna.analysis.coherence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A clause as something said of a subject.
 *
 * @param sentence the place of its sentence in the text, from 0
 * @param antecedent what its subject may stand for, where it does not name it
 */
record Claim(
    int sentence,
    List<Word> subject,
    List<Word> predicate,
    List<Word> antecedent,
    List<Figure> figures,
    Set<Trait> traits) {

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether there is anything to check. */
  boolean says() {
    return !is(Trait.QUESTION) && (words().findAny().isPresent() || !figures.isEmpty());
  }

  Stream<Word> words() {
    return Stream.concat(subject.stream(), predicate.stream());
  }

  /** Whether it tells whom it speaks of, if only with "I" or "she". */
  boolean isNamed() {
    return !subject.isEmpty()
        || !antecedent.isEmpty()
        || is(Trait.FIRST_PERSON)
        || is(Trait.SECOND_PERSON)
        || is(Trait.THIRD_PERSON);
  }

  /** The same, said of this. */
  Claim of(List<Word> other) {
    return new Claim(sentence, subject, predicate, other, figures, traits);
  }

  /** Its words and what the subject may stand for. */
  Stream<Word> all() {
    return Stream.concat(words(), antecedent.stream());
  }

  /** The word that tells most of what is said: the verb, or the adjective or noun of "is". */
  Optional<Word> core() {
    return predicate.stream().filter(word -> !word.isName() && !word.optional()).findFirst();
  }

  /** Whether a word only leads to a value. */
  boolean isTelling(Word word) {
    return word.is(Role.TELLS) && !figures.isEmpty();
  }

  /** Whether it says that something happens or is done, and not only what something is. */
  boolean hasVerb() {
    return core()
        .filter(word -> word.term().verb() && !word.is(Role.NAMES) && !isTelling(word))
        .isPresent();
  }
}
