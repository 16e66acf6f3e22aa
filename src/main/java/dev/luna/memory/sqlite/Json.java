package dev.luna.memory.sqlite;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;

/** JSON in columns: lists of strings, metadata, and whole memories in the history. */
final class Json {

  // Looking the provider up costs more than parsing a row.
  private static final JsonProvider PROVIDER = JsonProvider.provider();

  private Json() {}

  static String array(Collection<String> strings) {
    return builder(strings).build().toString();
  }

  static JsonArrayBuilder builder(Collection<String> strings) {
    return PROVIDER.createArrayBuilder(strings);
  }

  static List<String> strings(String array) {
    try (JsonReader reader = PROVIDER.createReader(new StringReader(array))) {
      return strings(reader.readArray());
    }
  }

  static List<String> strings(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }

  static JsonObject object(String text) {
    try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  static JsonObjectBuilder object() {
    return PROVIDER.createObjectBuilder();
  }
}
