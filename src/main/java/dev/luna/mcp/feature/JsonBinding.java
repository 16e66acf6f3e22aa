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
import java.time.OffsetDateTime;
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
   * @throws InvalidArgumentException saying what is allowed, to follow "must be"
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
    return require(
        raw.isInstance(value), value, raw == JsonObject.class ? "value.object" : "value.json");
  }

  private static JsonObject object(String text) {
    try {
      return text.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : JsonText.parseObject(text);
    } catch (JsonException e) {
      throw new InvalidArgumentException("value.object_or_text");
    }
  }

  private static List<Object> elements(JsonValue value, Type type) {
    Type elementType = ((ParameterizedType) type).getActualTypeArguments()[0];
    JsonArray array = (JsonArray) require(value instanceof JsonArray, value, "value.array");
    return array.stream()
        .map(element -> fromJson(element, elementType))
        .collect(Collectors.toUnmodifiableList());
  }

  private static String text(JsonValue value) {
    return ((JsonString) require(value instanceof JsonString, value, "value.text")).getString();
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidArgumentException("value.time");
    }
  }

  private static boolean truth(JsonValue value) {
    String text = value instanceof JsonString string ? string.getString() : value.toString();
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new InvalidArgumentException("value.truth");
  }

  private static Object constant(String label, Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> label((Enum<?>) constant).equals(label))
        .findFirst()
        .orElseThrow(
            () -> new InvalidArgumentException("value.constant", String.join(", ", labels(type))));
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
    } catch (ArithmeticException | NumberFormatException | InvalidArgumentException e) {
      throw new InvalidArgumentException(fraction ? "value.number" : "value.whole_number");
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
      throw new NumberFormatException("too long for a number");
    }
    return new BigDecimal(text);
  }

  private static JsonValue require(boolean holds, JsonValue value, String key) {
    if (holds) {
      return value;
    }
    throw new InvalidArgumentException(key);
  }
}
