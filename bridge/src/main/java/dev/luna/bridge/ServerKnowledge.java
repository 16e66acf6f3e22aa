package dev.luna.bridge;

import jakarta.json.JsonObject;
import java.util.Set;

/** What the server's answers tell about repeating a request that may have been done already. */
final class ServerKnowledge {

  /** Whether doing a request a second time does harm. */
  enum Repeating {
    SAFE,
    UNSAFE,
    /** The server has to be asked first. */
    UNKNOWN
  }

  private static final String IDEMPOTENCY = "dev.luna/idempotency";

  /** These change nothing, or nothing that a second time would change again. */
  private static final Set<String> HARMLESS =
      Set.of(
          "initialize",
          "ping",
          "server/discover",
          "tools/list",
          "resources/list",
          "resources/templates/list",
          "resources/read",
          "resources/subscribe",
          "resources/unsubscribe",
          "subscriptions/listen",
          "prompts/list",
          "prompts/get",
          "completion/complete",
          "logging/setLevel");

  private final ToolCatalog tools = new ToolCatalog();
  private volatile Boolean honoursKeys;

  ToolCatalog tools() {
    return tools;
  }

  /** Learns from an answer, the client's or one to the bridge itself. */
  void learn(String method, JsonRpcMessage response) {
    if (response.kind() == JsonRpcMessage.Kind.RESULT) {
      switch (method) {
        case "initialize", "server/discover" -> honoursKeys = honoursKeys(response);
        case "tools/list" -> tools.learn(JsonBody.result(response));
        default -> {
          // Nothing to learn.
        }
      }
    }
  }

  Repeating repeating(JsonRpcMessage request) {
    if (!request.method().equals("tools/call")) {
      return HARMLESS.contains(request.method()) ? Repeating.SAFE : Repeating.UNSAFE;
    }
    if (Boolean.TRUE.equals(honoursKeys)) {
      return Repeating.SAFE;
    }
    return request
        .detail(Detail.NAME)
        .flatMap(tools::find)
        .map(tool -> repeating(tool.readOnly()))
        .orElse(Repeating.UNKNOWN);
  }

  private Repeating repeating(boolean readOnly) {
    if (readOnly) {
      return Repeating.SAFE;
    }
    return honoursKeys == null ? Repeating.UNKNOWN : Repeating.UNSAFE;
  }

  private static boolean honoursKeys(JsonRpcMessage response) {
    return JsonBody.result(response).get("capabilities") instanceof JsonObject capabilities
        && capabilities.get("experimental") instanceof JsonObject experimental
        && experimental.containsKey(IDEMPOTENCY);
  }
}
