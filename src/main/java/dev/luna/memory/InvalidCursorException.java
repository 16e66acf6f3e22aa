package dev.luna.memory;

import dev.luna.text.ExplainedException;

/** A cursor is not one that belongs to what is asked for; without one, it starts again. */
public final class InvalidCursorException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * @param cause may be null
   * @param key of a sentence in this package's messages
   * @param cursor as it was given
   */
  public InvalidCursorException(Throwable cause, String key, String cursor) {
    super(cause, key, cursor);
  }
}
