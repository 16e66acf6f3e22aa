package dev.luna.wire;

import dev.luna.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/** Writes JSON almost as it was: here and there a value, a name or the structure is another. */
final class JsonMutation {

  /** One part in so many is changed. */
  private static final int RARITY = 14;

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-0",
          "-1",
          "1.5",
          "1e400",
          "-1e999999999",
          "1e-99999",
          "9223372036854775808",
          "9".repeat(5_000),
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"a\\udc00b\"",
          "\"\\u202e\\ufeff\\u2028\"",
          "\"../../x\"",
          "\"" + "é🌙".repeat(20_000) + "\"",
          "[]",
          "{}",
          "[[]]",
          "{\"\":null}",
          "[" + "0,".repeat(10_000) + "0]",
          "[".repeat(120) + "]".repeat(120),
          "[".repeat(2_000) + "]".repeat(2_000),
          "{\"a\":".repeat(100) + "1" + "}".repeat(100),
          "tru",
          "'x'",
          "1 2",
          "");

  private static final List<String> NAMES =
      List.of(
          "",
          "\\u0000",
          "\\ud800",
          "id",
          "method",
          "name",
          "cursor",
          "progressToken",
          "__proto__",
          "constructor",
          "n".repeat(70_000));

  private final Random random;

  JsonMutation(Random random) {
    this.random = random;
  }

  /** The text of a value, which may be JSON no more. */
  String write(JsonValue value) {
    if (rarely()) {
      return pick(VALUES);
    } else if (value instanceof JsonObject object) {
      return write(object);
    } else if (value instanceof JsonArray array) {
      return write(array);
    }
    return JsonText.write(value);
  }

  private String write(JsonObject object) {
    StringJoiner members = new StringJoiner(",", "{", "}");
    object.forEach(
        (name, value) -> {
          if (!rarely()) {
            members.add(name(name) + ":" + write(value));
          }
          if (rarely()) {
            members.add(JsonText.write(JsonText.string(name)) + ":" + pick(VALUES));
          }
        });
    return members.toString();
  }

  private String write(JsonArray array) {
    StringJoiner items = new StringJoiner(",", "[", "]");
    array.forEach(item -> items.add(write(item)));
    return items.toString();
  }

  private String name(String name) {
    return rarely() ? '"' + pick(NAMES) + '"' : JsonText.write(JsonText.string(name));
  }

  private boolean rarely() {
    return random.nextInt(RARITY) == 0;
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
