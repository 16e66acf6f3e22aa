package dev.luna.transfer;

import java.util.Locale;

/** A form in which memories travel. */
public enum TransferFormat {
  /** Luna's own JSON Lines: everything, exactly. */
  LUNA,
  /** The JSON Lines of the reference memory server: entities, observations, relations. */
  REFERENCE,
  /** Markdown notes with front matter, in folders. */
  MARKDOWN,
  /** A {@code memory_fractal} directory of the original Luna; can be read and not written. */
  FRACTAL;

  /** The name on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
