package dev.luna.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;

/** Tells responses that are streams of events from others. */
final class Responses {

  private Responses() {}

  static boolean isEvents(HttpResponse<InputStream> response) {
    return response
        .headers()
        .firstValue("Content-Type")
        .filter(type -> type.startsWith("text/event-stream"))
        .isPresent();
  }

  /**
   * The body of a response that must be a stream of events.
   *
   * @throws IOException if it is not
   */
  static InputStream events(HttpResponse<InputStream> response) throws IOException {
    if (response.statusCode() != 200 || !isEvents(response)) {
      throw new IOException("HTTP " + response.statusCode());
    }
    return response.body();
  }
}
