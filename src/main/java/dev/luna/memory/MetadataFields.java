package dev.luna.memory;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a memory's metadata that filters can ask for. */
public final class MetadataFields {

  private MetadataFields() {}

  /**
   * Name and text of each field that is a string, a whole number, {@code true} or {@code false},
   * and of each of those in an array; once for every element. Deeper structure cannot be asked for.
   */
  public static Set<Map.Entry<String, String>> of(JsonObject metadata) {
    Set<Map.Entry<String, String>> fields = new LinkedHashSet<>();
    metadata.forEach(
        (name, value) -> {
          List<? extends JsonValue> values =
              value instanceof JsonArray array ? array : List.of(value);
          values.forEach(one -> text(one).ifPresent(text -> fields.add(Map.entry(name, text))));
        });
    return fields;
  }

  private static Optional<String> text(JsonValue value) {
    if (value instanceof JsonString string) {
      return Optional.of(string.getString());
    }
    if (value instanceof JsonNumber number) {
      return number.isIntegral() ? Optional.of(number.toString()) : Optional.empty();
    }
    return value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE)
        ? Optional.of(value.toString())
        : Optional.empty();
  }
}
