package dev.luna.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads bodies, never past the bound. */
final class Body {

  /** The body is longer than allowed. */
  static final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLargeException(int max) {
      super("The body is longer than " + max + " bytes", null, false, false);
    }
  }

  /** The client went away or stalled before its body was complete. */
  static final class IncompleteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IncompleteException(IOException cause) {
      super("The body ended early", cause);
    }
  }

  private Body() {}

  /**
   * @throws TooLargeException if there are more than {@code max} bytes
   * @throws IncompleteException if the connection failed
   */
  static byte[] read(HttpServletRequest request, int max) {
    if (request.getContentLengthLong() > max) {
      throw new TooLargeException(max);
    }
    try {
      byte[] body = request.getInputStream().readNBytes(max + 1);
      if (body.length > max) {
        throw new TooLargeException(max);
      }
      return body;
    } catch (IOException e) {
      throw new IncompleteException(e);
    }
  }
}
