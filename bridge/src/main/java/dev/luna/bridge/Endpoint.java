package dev.luna.bridge;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpDelete;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpOptions;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** An address that messages go to, and the requests that MCP makes to it. */
final class Endpoint {

  private static final Timeout QUICK = Timeout.ofSeconds(30);
  private static final Timeout FAREWELL = Timeout.ofMilliseconds(300);

  private final URI address;
  private final HttpAccess http;

  Endpoint(HttpAccess http, URI address) {
    this.http = http;
    this.address = address;
  }

  Settings settings() {
    return http.settings();
  }

  /** Uses no connection any more that was opened before, except for what is on its way. */
  void renew() {
    http.closeIdle();
  }

  /**
   * Sends a message.
   *
   * @param brief whether the server must begin to answer within 30 s
   */
  Exchange post(Outgoing outgoing, Map<String, String> headers, boolean brief) {
    byte[] text = outgoing.message().text().getBytes(StandardCharsets.UTF_8);
    HttpPost request = new HttpPost(address);
    request.setEntity(new ByteArrayEntity(text, null));
    return http.exchange(request, headers, brief ? QUICK : Timeout.DISABLED);
  }

  /** Asks for the events of a session, or for those after one that was seen. */
  Exchange get(ServerSession session, String lastEventId) {
    Map<String, String> headers = new LinkedHashMap<>(MessageHeaders.of(session));
    headers.put("Accept", "text/event-stream");
    if (lastEventId != null) {
      headers.put("Last-Event-ID", lastEventId);
    }
    return http.exchange(new HttpGet(address), headers, Timeout.DISABLED);
  }

  /** Ends a session. */
  Exchange delete(ServerSession session) {
    return http.exchange(new HttpDelete(address), MessageHeaders.of(session), FAREWELL);
  }

  /** Does nothing at the server, but shows that there is one. */
  Exchange options() {
    return http.exchange(new HttpOptions(address), Map.of(), QUICK);
  }
}
