package dev.luna.bridge;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;

/** Reads all of a message, where its id and method are not enough. */
final class JsonBody {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private JsonBody() {}

  static JsonObject of(JsonRpcMessage message) {
    return parse(message.text());
  }

  static JsonObject parse(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** The result of a response; empty if it is an error, or no object. */
  static JsonObject result(JsonRpcMessage response) {
    return of(response).get("result") instanceof JsonObject result
        ? result
        : JsonValue.EMPTY_JSON_OBJECT;
  }
}
