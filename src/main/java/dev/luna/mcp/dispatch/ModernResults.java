package dev.luna.mcp.dispatch;

import dev.luna.json.JsonText;
import dev.luna.mcp.protocol.McpMethod;
import dev.luna.mcp.protocol.MetaKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** Adds to a result what every result of the stateless era carries. */
final class ModernResults {

  /** Lists are the same until the server restarts, which a client cannot see: one minute. */
  private static final long LIST_TTL_MS = 60_000;

  private ModernResults() {}

  static JsonObject complete(McpMethod method, JsonObject result, ServerInfo server) {
    JsonObject meta =
        result.get("_meta") instanceof JsonObject given ? given : JsonValue.EMPTY_JSON_OBJECT;
    JsonObjectBuilder completed = JsonText.object(result);
    if (!result.containsKey("resultType")) {
      completed.add("resultType", "complete");
      if (method.cacheable()) {
        completed.add("ttlMs", method == McpMethod.READ_RESOURCE ? 0 : LIST_TTL_MS);
        // Lists are in the language of the caller.
        completed.add("cacheScope", method == McpMethod.DISCOVER ? "public" : "private");
      }
    }
    return completed
        .add("_meta", JsonText.object(meta).add(MetaKey.SERVER_INFO, server.toJson()))
        .build();
  }
}
