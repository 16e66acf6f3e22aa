package dev.luna.bridge;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** An address that messages go to, and the requests that MCP makes to it. */
final class Endpoint {

  private static final Duration QUICK = Duration.ofSeconds(30);
  private static final Duration FAREWELL = Duration.ofMillis(300);

  private final URI address;
  private volatile HttpAccess http;

  Endpoint(HttpAccess http, URI address) {
    this.http = http;
    this.address = address;
  }

  Settings settings() {
    return http.settings();
  }

  /** Uses none of the open connections any more. */
  void renew() {
    http = new HttpAccess(http.settings());
  }

  /**
   * Sends a message.
   *
   * @param brief whether the server must begin to answer within 30 s
   */
  Exchange post(Outgoing outgoing, Map<String, String> headers, boolean brief) {
    HttpRequest.Builder request =
        request(headers).POST(BodyPublishers.ofString(outgoing.message().text()));
    if (brief) {
      request.timeout(QUICK);
    }
    return http.start(request.build());
  }

  /** Asks for the events of a session, or for those after one that was seen. */
  Exchange get(ServerSession session, String lastEventId) {
    Map<String, String> headers = new LinkedHashMap<>(MessageHeaders.of(session));
    headers.put("Accept", "text/event-stream");
    if (lastEventId != null) {
      headers.put("Last-Event-ID", lastEventId);
    }
    return http.start(request(headers).GET().build());
  }

  /** Ends a session. */
  Exchange delete(ServerSession session) {
    return http.start(request(MessageHeaders.of(session)).timeout(FAREWELL).DELETE().build());
  }

  /** Does nothing at the server, but shows that there is one. */
  Exchange options() {
    return http.start(
        request(Map.of()).timeout(QUICK).method("OPTIONS", BodyPublishers.noBody()).build());
  }

  private HttpRequest.Builder request(Map<String, String> headers) {
    return http.request(address, headers);
  }
}
