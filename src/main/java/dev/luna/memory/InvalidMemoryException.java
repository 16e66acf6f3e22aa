package dev.luna.memory;

import dev.luna.text.ExplainedException;

/** What was asked of a memory is not allowed; the message says what, its size and what is. */
public final class InvalidMemoryException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  InvalidMemoryException(String key, Object... values) {
    super(null, key, values);
  }
}
