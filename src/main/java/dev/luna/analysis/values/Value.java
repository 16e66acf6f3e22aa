package dev.luna.analysis.values;

/** Something exact that a text tells. */
public sealed interface Value permits Quantity, Moment, TimeOfDay {

  /** Whether both tell the same kind of thing, so that they can differ at all. */
  boolean isComparableWith(Value other);

  /** Whether both can be true of one thing; for comparable values only. */
  boolean agreesWith(Value other);

  /** Whether the other one is true wherever this one is. */
  boolean implies(Value other);
}
