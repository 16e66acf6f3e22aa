package dev.luna.wire;

import dev.luna.json.JsonText;
import jakarta.json.JsonObjectBuilder;

/** What a client says that then reads nothing. */
final class StalledRequests {

  private StalledRequests() {}

  static JsonObjectBuilder subscription(String uri) {
    return JsonText.object()
        .add(
            "notifications",
            JsonText.object().add("resourceSubscriptions", JsonText.array().add(uri)));
  }

  static String listen(String uri) {
    String params = JsonText.write(subscription(uri).add("_meta", Wire.modernMeta()).build());
    String body = Wire.rpc("1", "subscriptions/listen", params);
    return "POST /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
        + "Content-Type: application/json\r\nMCP-Protocol-Version: 2026-07-28\r\n"
        + "Mcp-Method: subscriptions/listen\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
