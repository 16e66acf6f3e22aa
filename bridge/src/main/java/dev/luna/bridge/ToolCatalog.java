package dev.luna.bridge;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tools that the server has listed, to the client or to the bridge itself. */
final class ToolCatalog {

  private final Map<String, KnownTool> byName = new ConcurrentHashMap<>();

  void learn(JsonObject page) {
    if (page.get("tools") instanceof Iterable<?> tools) {
      tools.forEach(this::learnTool);
    }
  }

  Optional<KnownTool> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The arguments that headers repeat, by the part of the header's name that the tool chose. */
  Map<String, String> headersOf(JsonRpcMessage call) {
    Optional<KnownTool> tool =
        call.isRequest("tools/call")
            ? call.detail(Detail.NAME).flatMap(this::find)
            : Optional.empty();
    return tool.filter(known -> !known.headers().isEmpty())
        .map(known -> known.headersFor(arguments(call)))
        .orElse(Map.of());
  }

  private void learnTool(Object listed) {
    if (listed instanceof JsonObject tool && tool.get("name") instanceof JsonString name) {
      byName.put(name.getString(), KnownTool.of(tool));
    }
  }

  private static JsonObject arguments(JsonRpcMessage call) {
    JsonObject params = JsonBody.of(call).getJsonObject("params");
    return params.get("arguments") instanceof JsonObject arguments
        ? arguments
        : JsonValue.EMPTY_JSON_OBJECT;
  }
}
