package dev.luna.memory;

import java.util.Locale;

/** Who said what a memory holds. */
public enum Trust {
  USER,
  ASSISTANT,
  IMPORT,
  TOOL;

  /** The name on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
