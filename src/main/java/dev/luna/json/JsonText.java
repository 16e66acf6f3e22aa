package dev.luna.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/** Builds, reads and writes JSON values. */
public final class JsonText {

  /** Deeper nesting than this is refused before it is parsed. */
  public static final int MAX_DEPTH = 128;

  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());
  private static final JsonParserFactory PARSERS = PROVIDER.createParserFactory(Map.of());
  private static final JsonWriterFactory WRITERS = PROVIDER.createWriterFactory(Map.of());

  /** Half a character, which only an escape can say: Java matches whole characters as one. */
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

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
    return parse(text, MAX_DEPTH);
  }

  /**
   * As {@link #parse(String)}, with a limit of its own.
   *
   * @param maxDepth how deep the value may nest
   */
  public static JsonValue parse(String text, int maxDepth) {
    requireShallow(text, maxDepth);
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      parser.next();
      JsonValue value = parser.getValue();
      if (parser.hasNext()) {
        throw new JsonException("something follows the value");
      }
      return value;
    } catch (NumberFormatException | UnsupportedOperationException e) {
      throw new JsonException("a number is too long or too large", e);
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

  /** The text of a value, without insignificant white space; it can be encoded in UTF-8. */
  public static String write(JsonValue value) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer = WRITERS.createWriter(text)) {
      writer.write(value);
    }
    String written = text.toString();
    return hasSurrogate(written)
        ? LONE_SURROGATE
            .matcher(written)
            .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)))
        : written;
  }

  /** Whether there is anything to look for: a regular expression takes far longer to say no. */
  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static void requireShallow(String text, int maxDepth) {
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
      } else if ((c == '{' || c == '[') && ++depth > maxDepth) {
        throw new JsonException("nested deeper than " + maxDepth + " levels");
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
  }
}
