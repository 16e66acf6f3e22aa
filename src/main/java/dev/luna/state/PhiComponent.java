package dev.luna.state;

import java.util.Locale;

/** What φ is made of, the most important first; the order gives the weights. */
public enum PhiComponent {
  /** Share of memories in the largest group that links connect. */
  INTEGRATION,
  /** Share of recalls that found something. */
  RECALL,
  /** Share of coherence checks that were not contradicted. */
  COHERENCE,
  /** Share of memories that were ever read again. */
  INTROSPECTION,
  /** Share of feedback that was positive. */
  CO_EVOLUTION,
  /** How much is remembered at all. */
  GROWTH;

  /** The name on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of the message that says what would raise this component. */
  public String raisedBy() {
    return "phi." + label() + ".raised_by";
  }
}
