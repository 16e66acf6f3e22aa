package dev.luna.recall;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Memories in French and English, and questions about them, written for this project. */
public final class RecallSet {

  private RecallSet() {}

  /** What is to be stored, in this order. */
  public static List<JsonObject> memories() {
    return lines("/recall/memories.jsonl");
  }

  /** What is asked, with the keys of the memories that answer it. */
  public static List<JsonObject> queries() {
    return lines("/recall/queries.jsonl");
  }

  private static List<JsonObject> lines(String resource) {
    try (InputStream in = RecallSet.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(JsonText::parseObject)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
