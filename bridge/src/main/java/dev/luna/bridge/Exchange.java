package dev.luna.bridge;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** A request to the server and its response, which another thread can give up. */
final class Exchange implements AutoCloseable {

  private final CloseableHttpClient client;
  private final HttpUriRequestBase request;

  Exchange(CloseableHttpClient client, HttpUriRequestBase request) {
    this.client = client;
    this.request = request;
  }

  /** Sends the request, and waits for status and headers; the body is still to come. */
  ServerResponse response() throws IOException {
    try {
      return new ServerResponse(client.executeOpen(null, request, null));
    } catch (IllegalStateException e) {
      // Given up between two steps, the client finds the connection gone that it has just taken.
      throw new IOException("the exchange was given up", e);
    }
  }

  /**
   * Ends the exchange wherever it is; who reads the response gets an {@code IOException}. Does
   * nothing where the response was read to its end.
   */
  @Override
  public void close() {
    request.cancel();
  }
}
