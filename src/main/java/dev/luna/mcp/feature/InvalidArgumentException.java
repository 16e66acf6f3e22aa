package dev.luna.mcp.feature;

/**
 * An argument is missing, unknown, or cannot be bound; the message names it and what is allowed.
 */
public final class InvalidArgumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidArgumentException(String message) {
    super(message, null, false, false);
  }
}
