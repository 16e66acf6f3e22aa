package dev.luna.mcp.feature;

import dev.luna.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns JSON into arguments, for the types of {@link SchemaGenerator}. */
final class JsonBinding {

  private static final int MAX_NUMBER_LENGTH = 100;

  private JsonBinding() {}

  /**
   * @throws IllegalArgumentException saying what is allowed, to follow "must be"
   */
  static Object fromJson(JsonValue value, Type type) {
    Class<?> raw = SchemaGenerator.rawType(type);
    if (JsonValue.class.isAssignableFrom(raw)) {
      return jsonValue(value, raw);
    } else if (raw.isEnum()) {
      return constant(text(value), raw);
    } else if (Set.class.isAssignableFrom(raw)) {
      return new LinkedHashSet<>(elements(value, type));
    } else if (Collection.class.isAssignableFrom(raw)) {
      return elements(value, type);
    } else if (raw == String.class) {
      return text(value);
    } else if (raw == Instant.class) {
      return instant(text(value));
    } else if (raw == boolean.class || raw == Boolean.class) {
      return truth(value);
    }
    return number(value, raw);
  }

  /** The names of an enum's constants on the wire. */
  static List<String> labels(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> label((Enum<?>) c)).toList();
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static JsonValue jsonValue(JsonValue value, Class<?> raw) {
    if (raw == JsonObject.class && value instanceof JsonString text) {
      return object(text.getString());
    }
    return require(raw.isInstance(value), value, raw == JsonObject.class ? "an object" : "JSON");
  }

  private static JsonObject object(String text) {
    try {
      return text.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : JsonText.parseObject(text);
    } catch (JsonException e) {
      throw new IllegalArgumentException("a JSON object, or text that holds one", e);
    }
  }

  private static List<Object> elements(JsonValue value, Type type) {
    Type elementType = ((ParameterizedType) type).getActualTypeArguments()[0];
    JsonArray array = (JsonArray) require(value instanceof JsonArray, value, "an array");
    return array.stream()
        .map(element -> fromJson(element, elementType))
        .collect(Collectors.toUnmodifiableList());
  }

  private static String text(JsonValue value) {
    return ((JsonString) require(value instanceof JsonString, value, "text")).getString();
  }

  private static Instant instant(String text) {
    try {
      return java.time.OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a date and time like 2026-01-31T12:00:00Z", e);
    }
  }

  private static boolean truth(JsonValue value) {
    String text = value instanceof JsonString string ? string.getString() : value.toString();
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new IllegalArgumentException("true or false");
  }

  private static Object constant(String label, Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> label((Enum<?>) constant).equals(label))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("one of " + String.join(", ", labels(type))));
  }

  private static Object number(JsonValue value, Class<?> type) {
    boolean fraction = type == double.class || type == Double.class;
    try {
      BigDecimal number =
          value instanceof JsonNumber json ? json.bigDecimalValue() : decimal(text(value).strip());
      if (fraction) {
        return finite(number.doubleValue());
      }
      boolean small = type == int.class || type == Integer.class;
      return small ? (Object) number.intValueExact() : (Object) number.longValueExact();
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new IllegalArgumentException(fraction ? "a number" : "a whole number", e);
    }
  }

  /** JSON could not say what is beyond the range of a double. */
  private static double finite(double number) {
    if (Double.isInfinite(number)) {
      throw new ArithmeticException("too large");
    }
    return number;
  }

  /** Bounded, because to read digits takes the square of their number. */
  private static BigDecimal decimal(String text) {
    if (text.length() > MAX_NUMBER_LENGTH) {
      throw new IllegalArgumentException("too long for a number");
    }
    return new BigDecimal(text);
  }

  private static JsonValue require(boolean holds, JsonValue value, String allowed) {
    if (holds) {
      return value;
    }
    throw new IllegalArgumentException(allowed);
  }
}
