package dev.luna.memory;

/**
 * The store cannot write or read now (disk full, closed, damaged). Nothing was half-written; the
 * same call may work once the cause named in the message is gone.
 */
public final class StoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
