package dev.luna.wire;

import dev.luna.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Random;

/** Arguments that fit the schema of a tool, whichever it is. */
final class SampleArguments {

  private static final int MOST = 12;

  private final Random random;
  private final List<String> texts;

  /**
   * @param texts what the strings among them are
   */
  SampleArguments(Random random, List<String> texts) {
    this.random = random;
    this.texts = texts;
  }

  /** All that is required, and some of the rest. */
  JsonObject of(JsonObject schema) {
    JsonObjectBuilder arguments = JsonText.object();
    JsonArray required = schema.getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
    schema
        .getJsonObject("properties")
        .forEach(
            (name, property) -> {
              if (random.nextBoolean() || required.contains(JsonText.string(name))) {
                arguments.add(name, value(property.asJsonObject()));
              }
            });
    return arguments.build();
  }

  private JsonValue value(JsonObject schema) {
    if (schema.get("enum") instanceof JsonArray choices) {
      return choices.get(random.nextInt(choices.size()));
    }
    String type = schema.get("type") instanceof JsonString name ? name.getString() : "string";
    return switch (type) {
      case "integer" -> JsonText.number(random.nextInt(MOST));
      case "number" -> JsonText.number(random.nextDouble());
      case "boolean" -> random.nextBoolean() ? JsonValue.TRUE : JsonValue.FALSE;
      case "array" -> items(schema.getJsonObject("items"));
      case "object" -> JsonText.object().add(text(), text()).build();
      default -> JsonText.string(text());
    };
  }

  private JsonArray items(JsonObject schema) {
    JsonArrayBuilder items = JsonText.array();
    for (int i = random.nextInt(MOST); i > 0; i--) {
      items.add(value(schema));
    }
    return items.build();
  }

  private String text() {
    return texts.get(random.nextInt(texts.size()));
  }
}
