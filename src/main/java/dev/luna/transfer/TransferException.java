package dev.luna.transfer;

/** A transfer cannot be done at all; the message says why and what can be done about it. */
public final class TransferException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TransferException(String message) {
    super(message);
  }

  public TransferException(String message, Throwable cause) {
    super(message, cause);
  }
}
