package dev.luna.transfer;

import dev.luna.text.ExplainedException;

/** A part of a source is not what its format says; the other parts may be read all the same. */
final class UnreadableException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  UnreadableException(String key, Object... values) {
    this(null, key, values);
  }

  /**
   * @param cause may be null
   */
  UnreadableException(Throwable cause, String key, Object... values) {
    super(cause, key, values);
  }
}
