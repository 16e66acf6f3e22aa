package dev.luna.memory;

import java.util.List;

/**
 * What a check of a store found.
 *
 * @param sound whether all is well
 * @param facts what there is to say: counts if all is well, otherwise what is wrong
 */
public record StoreFinding(Check check, boolean sound, List<Object> facts) {

  /** What is looked at. */
  public enum Check {
    /** Every page of the file. */
    DATABASE,
    /** That this program knows the tables. */
    VERSION,
    /** That whatever is referred to is there. */
    REFERENCES,
    /** That every memory has its past. */
    HISTORY,
    /** How much there is. */
    CONTENTS,
    /** How far search by words is behind. */
    WORDS,
    /** How far search by meaning is behind. */
    MEANING
  }

  public StoreFinding {
    facts = List.copyOf(facts);
  }
}
