package dev.luna.memory;

/** What was asked of a memory is not allowed; the message says what, its size and what is. */
public final class InvalidMemoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidMemoryException(String message) {
    super(message);
  }
}
