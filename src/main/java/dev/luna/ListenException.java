package dev.luna;

/** The server cannot listen where it should; one line says why and what to do. */
final class ListenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ListenException(String message, Throwable cause) {
    super(message, cause);
  }
}
