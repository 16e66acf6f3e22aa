package dev.luna.memory;

import java.util.Locale;

/** Counts of what happened in a space that no other table tells; they only ever grow. */
public enum Counter {
  RECALLS,
  RECALL_HITS,
  INTERACTIONS,
  CHECKS_SUPPORTED,
  CHECKS_CONTRADICTED,
  CHECKS_UNKNOWN,
  FEEDBACK_USEFUL,
  FEEDBACK_NOT_USEFUL;

  /** The name in the store and on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
