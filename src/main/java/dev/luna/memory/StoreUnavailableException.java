package dev.luna.memory;

import dev.luna.text.ExplainedException;

/**
 * The store cannot write or read now (disk full, closed, damaged). Nothing was half-written; the
 * same call may work once the cause named in the message is gone.
 */
public final class StoreUnavailableException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * @param cause may be null
   * @param key of a sentence in this package's messages
   */
  public StoreUnavailableException(Throwable cause, String key, Object... values) {
    super(cause, key, values);
  }
}
