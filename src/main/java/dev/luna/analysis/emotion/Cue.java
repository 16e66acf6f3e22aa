package dev.luna.analysis.emotion;

/** What a word does to the feelings around it. */
enum Cue {
  INTENSIFIER,
  DIMINISHER,
  /** Denies what follows: not, never, pas, sans. */
  NEGATOR,
  /** Opens a French negation that another word completes: ne. */
  NE,
  /** Denies only after {@link #NE}: plus, personne. */
  AFTER_NE,
  /** Ends the reach of a negation: and, because. */
  BARRIER,
  /** What follows outweighs what was before: but. */
  CONTRAST,
  /** What follows is outweighed by the rest: although. */
  CONCESSION,
  /** What follows is only imagined: if, would. */
  CONDITION,
  /** What follows is what somebody else says. */
  REPORT,
  /** The one who speaks: I, we. */
  SPEAKER,
  /** Anybody else: you, his. */
  PERSON,
  /** What a plain technical text speaks of: a file, a process. */
  TECHNICAL,
  /** At the beginning of a question makes all of it one: is, est-ce. */
  ASKING,
  /** Looks like another cue and is none: "des pas", steps. */
  NONE
}
