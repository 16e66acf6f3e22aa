package dev.luna.mcp.dispatch;

import dev.luna.mcp.jsonrpc.ProtocolException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;

/** Reads the parameters of a request, refusing what has the wrong type. */
final class Params {

  private Params() {}

  /**
   * @throws ProtocolException if it is missing or not a string
   */
  static String string(JsonObject params, String name) {
    return optionalString(params, name)
        .orElseThrow(() -> ProtocolException.invalidParams("'%s' is missing".formatted(name)));
  }

  static Optional<String> optionalString(JsonObject params, String name) {
    JsonValue value = params.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof JsonString string) {
      return Optional.of(string.getString());
    }
    throw ProtocolException.invalidParams("'%s' must be a string".formatted(name));
  }

  /** The object of this name, empty where there is none. */
  static JsonObject object(JsonObject params, String name) {
    JsonValue value = params.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT);
    if (value instanceof JsonObject object) {
      return object;
    }
    throw ProtocolException.invalidParams("'%s' must be an object".formatted(name));
  }
}
