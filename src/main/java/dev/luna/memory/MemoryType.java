package dev.luna.memory;

import java.util.Locale;

/** What a memory is in the tree: foundation, development, detail, or an idea not yet grown. */
public enum MemoryType {
  /** A foundation: who somebody is, what always holds. */
  ROOT,
  /** A development of something already known. */
  BRANCH,
  /** An exchange or a detail. */
  LEAF,
  /** An idea not yet grown. */
  SEED;

  /** The name on the wire and in ids, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
