package dev.luna.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns values into JSON: records into objects with names in snake case, empty optionals into
 * nothing, enum constants into text in lower case, whatever else there is into its text.
 */
public final class JsonMapping {

  private JsonMapping() {}

  /** The object for a record. */
  public static JsonObject object(Record value) {
    JsonObjectBuilder object = JsonText.object();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object member = read(value, component);
      if (member instanceof Optional<?> optional) {
        member = optional.orElse(null);
      }
      if (member != null) {
        object.add(snakeCase(component.getName()), toJson(member));
      }
    }
    return object.build();
  }

  /**
   * @param value not null
   */
  public static JsonValue toJson(Object value) {
    if (value instanceof JsonValue json) {
      return json;
    } else if (value instanceof Record members) {
      return object(members);
    } else if (value instanceof Collection<?> elements) {
      JsonArrayBuilder array = JsonText.array();
      elements.forEach(element -> array.add(toJson(element)));
      return array.build();
    } else if (value instanceof Map<?, ?> entries) {
      JsonObjectBuilder object = JsonText.object();
      entries.forEach((key, entry) -> object.add(key.toString(), toJson(entry)));
      return object.build();
    }
    return scalar(value);
  }

  /** {@code memoryType} becomes {@code memory_type}. */
  public static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  private static JsonValue scalar(Object value) {
    if (value instanceof Number number) {
      return JsonText.number(number);
    } else if (value instanceof Boolean truth) {
      return truth ? JsonValue.TRUE : JsonValue.FALSE;
    } else if (value instanceof Enum<?> constant) {
      return JsonText.string(constant.name().toLowerCase(Locale.ROOT));
    }
    return JsonText.string(value.toString());
  }

  private static Object read(Record source, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(source);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }
}
