package dev.luna.state;

import java.util.Locale;

/** What is measured of every interaction that is tracked, in [0, 1]. */
public enum Measure {
  /** Share of sentences that ask. */
  INQUIRY,
  /** Share of different words in 50 words. */
  DIVERSITY,
  /** Share of different words that are in none of the closest memories. */
  NOVELTY,
  /** How close the closest memory is. */
  GROUNDING,
  /** Share of judged memories that were useful. */
  USEFULNESS;

  /** The name in the store and on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
