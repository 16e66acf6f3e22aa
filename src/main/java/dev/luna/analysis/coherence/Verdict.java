package dev.luna.analysis.coherence;

import java.util.Locale;

/** What the evidence says of a statement. */
public enum Verdict {
  /** All of it is told by the evidence, in the same or in other words. */
  SUPPORTED,
  /** Some of it cannot be true if the evidence is. */
  CONTRADICTED,
  /** The evidence tells too little. */
  UNKNOWN;

  /** The name on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
