package dev.luna.memory;

import dev.luna.text.ExplainedException;

/**
 * The store cannot be opened: in use, not writable, damaged, or of a newer version. The message is
 * one line that says what, where and what to do; a retry without doing it does not help.
 */
public sealed class StoreOpenException extends ExplainedException permits StoreInUseException {

  private static final long serialVersionUID = 1L;

  /**
   * @param cause may be null
   * @param key of a sentence in this package's messages
   */
  public StoreOpenException(Throwable cause, String key, Object... values) {
    super(cause, key, values);
  }
}
