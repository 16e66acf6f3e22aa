package dev.luna.analysis.coherence;

/** What a claim is like as a whole. */
enum Trait {
  QUESTION,
  HEDGED,
  FORMER,
  ALL,
  NOT_ALL,
  NONE,
  /** Of whomever it is said, it is not so: "nobody has". */
  NOBODY,
  /** Says what something is, and not what it does. */
  IS,
  SOME,
  FIRST_PERSON,
  SECOND_PERSON,
  THIRD_PERSON,
  /** Its subject is somebody else's: "her flat". */
  OF_OTHERS,
  /** Says who does it with "by". */
  PASSIVE,
  /** Denies several things, each on its own: "neither tea nor coffee". */
  EACH
}
