package dev.luna.docs;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A JSON Schema in words. */
final class SchemaWords {

  private static final Map<String, String> TYPES =
      Map.of(
          "string", "text",
          "integer", "whole number",
          "number", "number",
          "boolean", "true or false",
          "object", "object",
          "array", "list");

  private SchemaWords() {}

  /** What a value may be. */
  static String of(JsonObject schema) {
    List<String> words = new ArrayList<>(List.of(kind(schema)));
    range(schema, "minimum", "maximum", "").ifPresent(words::add);
    range(schema, "minItems", "maxItems", " entries").ifPresent(words::add);
    if (schema.getString("pattern", "").equals("\\S")) {
      words.add("not blank");
    } else {
      range(schema, "minLength", "maxLength", " characters").ifPresent(words::add);
      if (schema.containsKey("pattern")) {
        words.add("like `" + schema.getString("pattern") + '`');
      }
    }
    return String.join(", ", words);
  }

  /** The fields of an object, those that may be absent with a question mark. */
  static String fields(JsonObject schema) {
    Set<String> required = required(schema);
    return schema.getJsonObject("properties").entrySet().stream()
        .map(
            field ->
                "`%s`%s %s"
                    .formatted(
                        field.getKey(),
                        required.contains(field.getKey()) ? "" : "?",
                        of(field.getValue().asJsonObject())))
        .collect(Collectors.joining("; "));
  }

  /** The names of an object's fields that may not be absent. */
  static Set<String> required(JsonObject schema) {
    return schema
        .getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY)
        .asJsonArray()
        .getValuesAs(JsonString.class)
        .stream()
        .map(JsonString::getString)
        .collect(Collectors.toSet());
  }

  private static String kind(JsonObject schema) {
    if (schema.containsKey("enum")) {
      return schema.getJsonArray("enum").getValuesAs(JsonString.class).stream()
          .map(value -> '`' + value.getString() + '`')
          .collect(Collectors.joining(" or "));
    } else if (schema.containsKey("properties")) {
      return "(" + fields(schema) + ")";
    } else if (schema.containsKey("items")) {
      return "list of " + of(schema.getJsonObject("items"));
    } else if (schema.get("additionalProperties") instanceof JsonObject values) {
      return "object of " + of(values);
    } else if (schema.getString("format", "").equals("date-time")) {
      return "time";
    }
    return types(schema.get("type"));
  }

  private static String types(JsonValue type) {
    if (type instanceof JsonArray several) {
      return several.stream().map(SchemaWords::types).collect(Collectors.joining(" or "));
    }
    return type == null ? "anything" : TYPES.get(((JsonString) type).getString());
  }

  private static Optional<String> range(JsonObject schema, String from, String to, String unit) {
    JsonValue min = schema.get(from);
    JsonValue max = schema.get(to);
    if (min == null && max == null) {
      return Optional.empty();
    } else if (min == null) {
      return Optional.of("at most " + max + unit);
    } else if (max == null) {
      return Optional.of("at least " + min + unit);
    }
    return Optional.of(min + " to " + max + unit);
  }
}
