package dev.luna.analysis.coherence;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a clause is like as a whole. */
final class Traits {

  private static final Pattern PAST = Pattern.compile(".*ed");
  private static final Pattern IMPARFAIT = Pattern.compile(".*(?:ais|ait|aient)");

  private static final Map<Role, Trait> OF_WORDS = new EnumMap<>(Role.class);

  static {
    OF_WORDS.put(Role.HEDGE, Trait.HEDGED);
    OF_WORDS.put(Role.WISH, Trait.HEDGED);
    OF_WORDS.put(Role.FORMER, Trait.FORMER);
    OF_WORDS.put(Role.ALL, Trait.ALL);
    OF_WORDS.put(Role.NONE, Trait.NONE);
    OF_WORDS.put(Role.SOME, Trait.SOME);
    OF_WORDS.put(Role.FIRST_PERSON, Trait.FIRST_PERSON);
    OF_WORDS.put(Role.SECOND_PERSON, Trait.SECOND_PERSON);
    OF_WORDS.put(Role.THIRD_PERSON, Trait.THIRD_PERSON);
    OF_WORDS.put(Role.BY, Trait.PASSIVE);
    OF_WORDS.put(Role.EACH, Trait.EACH);
  }

  private Traits() {}

  /**
   * Those of a clause.
   *
   * @param verb where something begins to be said of the subject
   */
  static Set<Trait> of(List<Term> terms, int verb) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    terms.forEach(term -> term.roles().forEach(role -> add(role, traits)));
    if (Negation.hasNotAll(terms)) {
      traits.add(Trait.NOT_ALL);
      traits.remove(Trait.ALL);
    }
    addOfVerb(terms, verb, traits);
    addOfSubject(terms.subList(0, verb), traits);
    return traits;
  }

  private static void add(Role role, Set<Trait> traits) {
    Trait trait = OF_WORDS.get(role);
    if (trait != null) {
      traits.add(trait);
    }
  }

  private static void addOfVerb(List<Term> terms, int verb, Set<Trait> traits) {
    if (verb < terms.size() && isOver(terms.get(verb))) {
      traits.add(Trait.FORMER);
    }
    if (verb < terms.size() && terms.get(verb).is(Role.BE)) {
      traits.add(Trait.IS);
    }
  }

  // "lived", "travaillait"
  private static boolean isOver(Term verb) {
    Pattern past = verb.tongue() == Tongue.FRENCH ? IMPARFAIT : PAST;
    return verb.is(Role.STATE) && past.matcher(verb.text()).matches();
  }

  private static void addOfSubject(List<Term> subject, Set<Trait> traits) {
    if (subject.stream().noneMatch(Term::isContent)
        && subject.stream().anyMatch(term -> term.is(Role.NONE))) {
      traits.add(Trait.NOBODY);
    }
    if (subject.stream().anyMatch(it -> it.is(Role.DETERMINER) && it.is(Role.THIRD_PERSON))) {
      traits.add(Trait.OF_OTHERS);
    }
  }
}
