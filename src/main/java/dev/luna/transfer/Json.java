package dev.luna.transfer;

import dev.luna.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Reads JSON of others, which need not be as it should. */
final class Json {

  private Json() {}

  /** A string as it is, anything else as its JSON text, nothing for what is absent or null. */
  static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    return value == null || value == JsonValue.NULL ? "" : JsonText.write(value);
  }

  /** The first of the fields that is a string and not blank. */
  static Optional<String> string(JsonObject object, String... names) {
    for (String name : names) {
      if (object.get(name) instanceof JsonString string && !string.getString().isBlank()) {
        return Optional.of(string.getString());
      }
    }
    return Optional.empty();
  }

  /** A member that is an object; empty if it is not. */
  static JsonObject object(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject member ? member : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** The strings in an array that are not blank; empty if it is none. */
  static List<String> strings(JsonObject object, String name) {
    if (!(object.get(name) instanceof JsonArray array)) {
      return List.of();
    }
    return array.stream().map(Json::text).filter(text -> !text.isBlank()).toList();
  }

  /** A count; 0 if it is none. */
  static long count(JsonObject object, String name) {
    return object.get(name) instanceof JsonNumber number
        ? Math.max(0, number.bigDecimalValue().longValue())
        : 0;
  }
}
