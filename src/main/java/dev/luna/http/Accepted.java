package dev.luna.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * What kinds of response a client takes. One that does not say takes both.
 *
 * @param json a JSON text
 * @param events a stream of events
 */
record Accepted(boolean json, boolean events) {

  static Accepted by(HttpHeaders headers) {
    return new Accepted(
        accepts(headers, MediaType.APPLICATION_JSON_TYPE),
        accepts(headers, MediaType.SERVER_SENT_EVENTS_TYPE));
  }

  boolean nothing() {
    return !json && !events;
  }

  private static boolean accepts(HttpHeaders headers, MediaType type) {
    return headers.getAcceptableMediaTypes().stream().anyMatch(type::isCompatible);
  }
}
