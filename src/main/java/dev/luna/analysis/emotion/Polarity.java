package dev.luna.analysis.emotion;

/** Whether a text sounds pleased or not. */
public enum Polarity {
  POSITIVE,
  NEGATIVE,
  /** Pleased and displeased about as much. */
  MIXED,
  NEUTRAL
}
