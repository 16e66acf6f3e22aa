package dev.luna.mcp.feature;

import dev.luna.json.JsonMapping;
import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes JSON Schema 2020-12 from Java types and Jakarta Validation constraints.
 *
 * <p>It knows the types that {@link JsonBinding} binds: text, numbers, truth, instants, enums,
 * records, collections, maps with text keys, optionals, and JSON itself.
 */
final class SchemaGenerator {

  private SchemaGenerator() {}

  /** The schema of a value; constraints on a parameter or a record component are its type's too. */
  static JsonObjectBuilder schema(AnnotatedType type) {
    AnnotatedType value = unwrap(type);
    JsonObjectBuilder schema = structure(value);
    Constraints.describe(rawType(value.getType()), value, schema);
    return schema;
  }

  /** The schema of a record: its components are the properties, in snake case. */
  static JsonObjectBuilder recordSchema(Class<?> type) {
    JsonObjectBuilder properties = JsonText.object();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = JsonMapping.snakeCase(component.getName());
      properties.add(name, schema(component.getAnnotatedType()));
      if (component.getType() != Optional.class) {
        required.add(name);
      }
    }
    return objectSchema(properties.build(), required);
  }

  static JsonObjectBuilder objectSchema(JsonObject properties, List<String> required) {
    JsonObjectBuilder schema = type("object").add("properties", properties);
    return required.isEmpty() ? schema : schema.add("required", JsonText.strings(required));
  }

  private static JsonObjectBuilder structure(AnnotatedType annotated) {
    Class<?> raw = rawType(annotated.getType());
    if (raw.isEnum()) {
      return type("string").add("enum", JsonText.strings(JsonBinding.labels(raw)));
    } else if (raw.isRecord()) {
      return recordSchema(raw);
    } else if (Collection.class.isAssignableFrom(raw)) {
      return type("array").add("items", schema(argument(annotated, 0)));
    } else if (JsonObject.class == raw) {
      return type("object");
    } else if (Map.class.isAssignableFrom(raw)) {
      return type("object").add("additionalProperties", schema(argument(annotated, 1)));
    } else if (JsonValue.class.isAssignableFrom(raw)) {
      return JsonText.object();
    }
    return scalar(raw);
  }

  private static JsonObjectBuilder scalar(Class<?> raw) {
    if (raw == String.class) {
      return type("string");
    } else if (raw == Instant.class) {
      return type("string").add("format", "date-time");
    } else if (raw == boolean.class || raw == Boolean.class) {
      return type("boolean");
    } else if (List.of(int.class, long.class, Integer.class, Long.class).contains(raw)) {
      return type("integer");
    } else if (raw == double.class || raw == Double.class) {
      return type("number");
    }
    throw new IllegalArgumentException("No JSON Schema is known for " + raw);
  }

  private static JsonObjectBuilder type(String name) {
    return JsonText.object().add("type", name);
  }

  /** The type of what is inside an {@code Optional}, or the type itself. */
  static AnnotatedType unwrap(AnnotatedType type) {
    return rawType(type.getType()) == Optional.class ? argument(type, 0) : type;
  }

  static Class<?> rawType(Type type) {
    return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
  }

  private static AnnotatedType argument(AnnotatedType type, int index) {
    if (type instanceof AnnotatedParameterizedType generic) {
      return generic.getAnnotatedActualTypeArguments()[index];
    }
    throw new IllegalArgumentException(
        type.getType() + " needs type arguments " + Arrays.toString(type.getAnnotations()));
  }
}
