package dev.luna.analysis.coherence;

/** What a claim is like as a whole. */
enum Trait {
  QUESTION,
  HEDGED,
  FORMER,
  ALL,
  NONE,
  SOME,
  FIRST_PERSON,
  SECOND_PERSON,
  THIRD_PERSON,
  /** Says who does it with "by". */
  PASSIVE,
  /** Its subject is the only one: "the lead". */
  DEFINITE
}
