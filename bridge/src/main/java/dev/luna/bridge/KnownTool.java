package dev.luna.bridge;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the server's list says of a tool that matters between client and server.
 *
 * @param readOnly whether it changes nothing, so that calling it again does no harm
 * @param headers the HTTP headers that repeat arguments, each with the path to its argument
 */
record KnownTool(boolean readOnly, Map<String, List<String>> headers) {

  static KnownTool of(JsonObject listed) {
    boolean readOnly =
        listed.get("annotations") instanceof JsonObject annotations
            && annotations.getBoolean("readOnlyHint", false);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    if (listed.get("inputSchema") instanceof JsonObject schema) {
      collect(schema, List.of(), headers);
    }
    return new KnownTool(readOnly, Map.copyOf(headers));
  }

  /** The headers of a call, for the arguments that it has. */
  Map<String, String> headersFor(JsonObject arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    headers.forEach(
        (header, path) -> {
          JsonValue value = at(arguments, path);
          if (value instanceof JsonString text) {
            values.put(header, text.getString());
          } else if (value != null && value != JsonValue.NULL) {
            values.put(header, value.toString());
          }
        });
    return values;
  }

  private static JsonValue at(JsonObject arguments, List<String> path) {
    JsonValue value = arguments;
    for (String key : path) {
      value = value instanceof JsonObject object ? object.get(key) : null;
    }
    return value;
  }

  private static void collect(
      JsonObject schema, List<String> path, Map<String, List<String>> headers) {
    if (!(schema.get("properties") instanceof JsonObject properties)) {
      return;
    }
    properties.forEach(
        (name, value) -> {
          if (value instanceof JsonObject property) {
            List<String> below = new ArrayList<>(path);
            below.add(name);
            if (property.get("x-mcp-header") instanceof JsonString header) {
              headers.put(header.getString(), List.copyOf(below));
            }
            collect(property, below, headers);
          }
        });
  }
}
