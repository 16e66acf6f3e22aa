package dev.luna.memory;

/**
 * The store cannot be opened: in use, not writable, damaged, or of a newer version. The message is
 * one line that says what, where and what to do; a retry without doing it does not help.
 */
public sealed class StoreOpenException extends RuntimeException permits StoreInUseException {

  private static final long serialVersionUID = 1L;

  public StoreOpenException(String message, Throwable cause) {
    super(message, cause);
  }
}
