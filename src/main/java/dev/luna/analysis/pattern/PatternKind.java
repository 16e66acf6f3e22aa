package dev.luna.analysis.pattern;

import java.util.Locale;

/** What can be looked for; where two are as strong, the earlier one says more. */
public enum PatternKind {
  /** Each number is the sum of the two before it, or φ times its neighbour. */
  GOLDEN_RATIO,
  /** Numbers that grow by the same difference, or by the same factor. */
  PROGRESSION,
  /** What returns after the same number of items. */
  PERIODICITY,
  /** Parts inside parts: outlines, indentation, markup, brackets. */
  HIERARCHY,
  /** The same words or items again, wherever they stand. */
  REPETITION,
  /** Fluctuations that grow with the scale as a power of it. */
  SELF_SIMILARITY;

  /** The name on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
