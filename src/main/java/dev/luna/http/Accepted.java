package dev.luna.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * What kinds of response a client takes. One that does not say takes both.
 *
 * @param json a JSON text
 * @param events a stream of events
 */
record Accepted(boolean json, boolean events) {

  static Accepted by(HttpHeaders headers) {
    List<MediaType> types = headers.getAcceptableMediaTypes();
    return new Accepted(
        types.stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible),
        types.stream().anyMatch(MediaType.SERVER_SENT_EVENTS_TYPE::isCompatible));
  }

  boolean nothing() {
    return !json && !events;
  }
}
