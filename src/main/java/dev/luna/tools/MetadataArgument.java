package dev.luna.tools;

import dev.luna.memory.MetadataFields;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** The argument {@code filter}: fields that the metadata of a memory must have. */
final class MetadataArgument {

  private MetadataArgument() {}

  /**
   * Name and text of each field.
   *
   * @throws dev.luna.mcp.ToolException if a value is none that can be asked for
   */
  static Map<String, String> conditions(JsonObject filter) {
    Map<String, String> conditions = new TreeMap<>();
    MetadataFields.of(filter).forEach(it -> conditions.put(it.getKey(), it.getValue()));
    filter.forEach(
        (name, value) -> {
          if (value instanceof JsonArray || !conditions.containsKey(name)) {
            throw Texts.refusal("filter.field", name, value);
          }
        });
    return conditions;
  }
}
