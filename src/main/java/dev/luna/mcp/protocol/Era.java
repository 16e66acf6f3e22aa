package dev.luna.mcp.protocol;

/** The two ways of life of the protocol. */
public enum Era {
  /** Revisions that open a session with {@code initialize}. */
  LEGACY,
  /** Stateless revisions: every request says all that is needed to serve it. */
  MODERN
}
