package dev.luna.transfer;

import dev.luna.text.Sentence;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of an object that must be what a format says. Every method throws {@link
 * UnreadableException}, with a message that names the field, if one is not.
 */
record Fields(JsonObject object) {

  String string(String name) {
    return optionalString(name).orElseThrow(() -> wrong(name, "value.string"));
  }

  /** Empty if it is absent or null. */
  Optional<String> optionalString(String name) {
    return value(name)
        .map(
            value -> {
              if (value instanceof JsonString string) {
                return string.getString();
              }
              throw wrong(name, "value.string");
            });
  }

  /** A number that the object may lack. */
  long wholeNumber(String name, long otherwise) {
    return value(name).map(value -> wholeNumber(name, value)).orElse(otherwise);
  }

  double number(String name) {
    if (value(name).orElse(null) instanceof JsonNumber number) {
      return number.doubleValue();
    }
    throw wrong(name, "value.number");
  }

  Instant time(String name) {
    return optionalTime(name).orElseThrow(() -> wrong(name, "value.time"));
  }

  Optional<Instant> optionalTime(String name) {
    try {
      return optionalString(name).map(Timestamps::instant);
    } catch (DateTimeException e) {
      throw wrong(name, "value.time");
    }
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) {
    String text = string(name);
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong(
          name,
          "value.constant",
          List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
    }
  }

  /** Empty if it is absent. */
  List<String> strings(String name) {
    return array(name).stream()
        .map(
            element -> {
              if (element instanceof JsonString string) {
                return string.getString();
              }
              throw wrong(name, "value.strings");
            })
        .toList();
  }

  /** The objects of a list; empty if it is absent. */
  List<Fields> objects(String name) {
    return array(name).stream()
        .map(
            element -> {
              if (element instanceof JsonObject member) {
                return new Fields(member);
              }
              throw wrong(name, "value.objects");
            })
        .toList();
  }

  /** Empty if it is absent. */
  Optional<JsonObject> optionalObject(String name) {
    return value(name)
        .map(
            value -> {
              if (value instanceof JsonObject member) {
                return member;
              }
              throw wrong(name, "value.object");
            });
  }

  private JsonArray array(String name) {
    return value(name)
        .map(
            value -> {
              if (value instanceof JsonArray elements) {
                return elements;
              }
              throw wrong(name, "value.list");
            })
        .orElse(JsonValue.EMPTY_JSON_ARRAY);
  }

  private Optional<JsonValue> value(String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
  }

  private long wholeNumber(String name, JsonValue value) {
    try {
      if (value instanceof JsonNumber number && number.longValueExact() >= 0) {
        return number.longValueExact();
      }
    } catch (ArithmeticException e) {
      throw wrong(name, "value.whole_number");
    }
    throw wrong(name, "value.whole_number");
  }

  private static UnreadableException wrong(String name, String key, Object... values) {
    return new UnreadableException("field.wrong", name, Sentence.of(Fields.class, key, values));
  }
}
