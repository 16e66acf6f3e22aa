package dev.luna.analysis.pattern;

/** What came of looking for a pattern. */
public enum Outcome {
  FOUND,
  NOT_FOUND,
  /** The stream is of the wrong form for it, or too short. */
  NOT_MEASURABLE
}
