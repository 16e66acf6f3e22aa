package dev.luna.transfer;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** A JSON document as text that people and search can read: names, values, lists, indented. */
final class FlatText {

  private static final String STEP = "  ";

  private final StringBuilder text = new StringBuilder();

  private FlatText() {}

  static String of(JsonObject document) {
    FlatText flat = new FlatText();
    flat.members("", document);
    return flat.text.toString().strip();
  }

  private void members(String indent, JsonObject object) {
    object.forEach((name, value) -> add(indent, name.replace('_', ' ') + ":", value));
  }

  private void add(String indent, String label, JsonValue value) {
    if (value instanceof JsonObject object) {
      line(indent, label);
      members(indent + STEP, object);
    } else if (value instanceof JsonArray array) {
      line(indent, label);
      array.forEach(element -> add(indent + STEP, "-", element));
    } else {
      line(indent, label + " " + Json.text(value));
    }
  }

  private void line(String indent, String line) {
    text.append(indent).append(line.stripTrailing()).append('\n');
  }
}
