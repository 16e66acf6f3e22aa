package dev.luna.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;

/** Builds, reads and writes JSON values. */
public final class JsonText {

  /** Deeper nesting than this is refused before it is parsed. */
  public static final int MAX_DEPTH = 128;

  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());
  private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());
  private static final JsonWriterFactory WRITERS = PROVIDER.createWriterFactory(Map.of());

  private JsonText() {}

  public static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }

  /** A builder that starts with the members of {@code initial}. */
  public static JsonObjectBuilder object(JsonObject initial) {
    return BUILDERS.createObjectBuilder(initial);
  }

  public static JsonArrayBuilder array() {
    return BUILDERS.createArrayBuilder();
  }

  /** An array of strings. */
  public static JsonArrayBuilder strings(Collection<String> values) {
    JsonArrayBuilder array = array();
    values.forEach(array::add);
    return array;
  }

  public static JsonString string(String value) {
    return PROVIDER.createValue(value);
  }

  public static JsonValue number(Number value) {
    return PROVIDER.createValue(value);
  }

  /**
   * Parses a whole text.
   *
   * @throws JsonException if it is not one JSON value, or nests deeper than {@link #MAX_DEPTH}
   */
  public static JsonValue parse(String text) {
    requireShallow(text);
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  /**
   * Parses a text that must be an object.
   *
   * @throws JsonException if it is not
   */
  public static JsonObject parseObject(String text) {
    if (parse(text) instanceof JsonObject object) {
      return object;
    }
    throw new JsonException("a JSON object is expected");
  }

  /** The text of a value, without insignificant white space. */
  public static String write(JsonValue value) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer = WRITERS.createWriter(text)) {
      writer.write(value);
    }
    return text.toString();
  }

  private static void requireShallow(String text) {
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          inString = false;
        }
      } else if (c == '"') {
        inString = true;
      } else if ((c == '{' || c == '[') && ++depth > MAX_DEPTH) {
        throw new JsonException("nested deeper than " + MAX_DEPTH + " levels");
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
  }
}
