package dev.luna.analysis.ratio;

/** How well a statement about φ is founded. */
public enum EvidenceLevel {
  /** Proved. */
  THEOREM,
  /** Observed, or documented by those who did it. */
  MEASURED,
  /** Claimed with reasons, and doubted with reasons. */
  DISPUTED,
  /** Widely told, and contradicted by what was measured or by the lack of any source. */
  MYTH
}
