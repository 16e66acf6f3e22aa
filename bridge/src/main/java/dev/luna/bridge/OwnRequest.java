package dev.luna.bridge;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;

/** Requests that the bridge makes by itself, under ids that no client uses. */
final class OwnRequest {

  private static final String META = "io.modelcontextprotocol/";

  /** What the stateless era wants to know of the client with each request. */
  private static final List<String> CLIENT =
      List.of(META + "protocolVersion", META + "clientCapabilities", META + "clientInfo");

  private OwnRequest() {}

  /** What the client asked before, to be asked again. */
  static JsonRpcMessage repeating(JsonRpcMessage request) {
    return parse(request.withId('"' + id() + '"'));
  }

  /**
   * A question in the era of one of the client's requests, with the same word about the client.
   *
   * @param cursor where to go on in a list, or null
   */
  static JsonRpcMessage like(JsonRpcMessage request, String method, String cursor) {
    JsonObjectBuilder params = Json.createObjectBuilder();
    if (cursor != null) {
      params.add("cursor", cursor);
    }
    if (request.isStateless()) {
      params.add("_meta", client(request));
    }
    return parse(
        Json.createObjectBuilder()
            .add("jsonrpc", "2.0")
            .add("id", id())
            .add("method", method)
            .add("params", params)
            .build()
            .toString());
  }

  private static JsonObjectBuilder client(JsonRpcMessage request) {
    JsonObjectBuilder client = Json.createObjectBuilder();
    if (JsonBody.of(request).get("params") instanceof JsonObject params
        && params.get("_meta") instanceof JsonObject meta) {
      CLIENT.stream().filter(meta::containsKey).forEach(key -> client.add(key, meta.get(key)));
    }
    return client;
  }

  private static String id() {
    return "luna-bridge-" + UUID.randomUUID();
  }

  private static JsonRpcMessage parse(String text) {
    try {
      return JsonRpcMessage.parse(text);
    } catch (MalformedMessage e) {
      throw new IllegalStateException(e);
    }
  }
}
