package dev.luna.transfer;

import dev.luna.text.ExplainedException;

/** A transfer cannot be done at all; the message says why and what can be done about it. */
public final class TransferException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * @param key of a sentence in this package's messages
   */
  public TransferException(String key, Object... values) {
    this(null, key, values);
  }

  /**
   * @param cause may be null
   * @param key of a sentence in this package's messages
   */
  public TransferException(Throwable cause, String key, Object... values) {
    super(cause, key, values);
  }
}
