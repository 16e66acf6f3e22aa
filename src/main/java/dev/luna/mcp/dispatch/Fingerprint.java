package dev.luna.mcp.dispatch;

import dev.luna.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Tells calls of tools from each other: SHA-256 of what they ask for, in any order of members. */
final class Fingerprint {

  /** Not {@code _meta}: tokens and trace ids change from one attempt to the next. */
  private static final List<String> ASKED = List.of("name", "arguments", "inputResponses");

  private Fingerprint() {}

  static String of(JsonObject params) {
    JsonObjectBuilder asked = JsonText.object();
    ASKED.stream()
        .filter(params::containsKey)
        .forEach(member -> asked.add(member, sorted(params.get(member))));
    return HexFormat.of().formatHex(sha256(JsonText.write(asked.build())));
  }

  private static JsonValue sorted(JsonValue value) {
    if (value instanceof JsonObject object) {
      JsonObjectBuilder members = JsonText.object();
      new TreeMap<>(object).forEach((name, member) -> members.add(name, sorted(member)));
      return members.build();
    } else if (value instanceof JsonArray array) {
      JsonArrayBuilder elements = JsonText.array();
      array.forEach(element -> elements.add(sorted(element)));
      return elements.build();
    }
    return value;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
