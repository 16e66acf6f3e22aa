package dev.luna.analysis.insight;

import java.util.Set;

/**
 * A text that an insight may rest on.
 *
 * @param source where it came from; empty if that is not known
 * @param linked ids of the notes that a link joins it with
 */
public record Note(String id, String text, String source, Set<String> linked) {

  /** Whether both were said in the same place, so that they were understood together already. */
  boolean isBeside(Note other) {
    return !source.isEmpty() && source.equals(other.source);
  }
}
