package dev.luna.analysis.coherence;

import java.util.Locale;

/** Why two sentences cannot both be true. */
public enum Reason {
  /** Another number, amount or rank of the same thing. */
  NUMBER,
  /** Another date, weekday or season of the same event. */
  DATE,
  /** Another time of the day of the same event. */
  TIME,
  /** Another person, place, product or language in the same role. */
  NAME,
  /** One denies what the other affirms. */
  NEGATION,
  /** One says all and the other none. */
  QUANTIFIER,
  /** Words that exclude each other, as "open" and "closed". */
  ANTONYM,
  /** Different ones of what can only be one, as colours and professions. */
  ALTERNATIVE;

  /** The name on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
