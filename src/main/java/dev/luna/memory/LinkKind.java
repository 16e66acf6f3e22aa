package dev.luna.memory;

import java.util.Locale;

/** What a link says about its two ends. */
public enum LinkKind {
  /** They belong together. */
  RELATED,
  /** The first developed out of the second. */
  GROWS_FROM,
  /** The first gives reason to believe the second. */
  SUPPORTS,
  /** Both cannot hold. */
  CONTRADICTS,
  /** The first replaces the second. */
  SUPERSEDES;

  /** The name in the store and on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
