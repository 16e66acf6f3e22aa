package dev.luna.bridge;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Tells the failures before a request left from those after. */
final class Unreachable {

  private Unreachable() {}

  /**
   * Returns if the request may have reached the server.
   *
   * @throws LinkException if it cannot have, because there was no connection
   */
  static void check(IOException failure, URI server) throws LinkException {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        throw new LinkException(Text.of("link.unknown", server.getHost()), failure);
      } else if (cause instanceof ConnectException || cause instanceof ConnectTimeoutException) {
        throw new LinkException(Text.of("link.unreachable", server.getAuthority()), failure);
      }
    }
  }
}
