package dev.luna.analysis.coherence;

import java.util.Locale;

/** What a word does in a sentence, beside what it says. */
enum Role {
  /** Says nothing on its own. */
  FUNCTION,
  /** A verb that says little on its own: "is", "a fait". */
  LIGHT,
  /** Denies what follows. */
  NEGATION,
  /** Denies what follows if a verb does: "refused to pay", "arrêté de fumer". */
  REFUSAL,
  /** Ends what is denied: "only tea". */
  NEGATION_END,
  /** Makes a possibility or a wish of it. */
  HEDGE,
  /** Makes a possibility or a wish of it, in any form of the verb. */
  WISH,
  /** Says that it was so once. */
  FORMER,
  ALL,
  NONE,
  SOME,
  FIRST_PERSON,
  SECOND_PERSON,
  THIRD_PERSON,
  /** Gives a name: "is called". */
  NAMES,
  /** Can be said of many things at once: "likes", "visited". */
  MANY,
  /** Brings what somebody says: "says", "a confirmé". */
  REPORTS,
  /** Begins a clause. */
  BEGINS,
  PREPOSITION,
  DETERMINER,
  DEFINITE,
  BE,
  /** Lasts, so that the past says nothing of the present: "lived", "travaillait". */
  STATE,
  /** Says when something is to be. */
  SCHEDULE,
  /** Only leads to a value: "counts", "s'élève à". */
  TELLS,
  /** Goes both ways: "married", "rencontré". */
  MUTUAL,
  /** Is done by one alone: "leads", "a fondé". */
  UNIQUE,
  /** Names who does it where something is done: "written by". */
  BY,
  /** Denies one thing beside another: "neither tea nor coffee". */
  EACH,
  /** Tells when, also before the subject: "last week". */
  TIME;

  /** Those of a word in any of its forms. */
  boolean isOfAnyForm() {
    return switch (this) {
      case LIGHT, REPORTS, REFUSAL, WISH, TELLS, NAMES, MANY, BE, STATE, SCHEDULE, MUTUAL, UNIQUE ->
          true;
      default -> false;
    };
  }

  String group() {
    return name().toLowerCase(Locale.ROOT);
  }
}
