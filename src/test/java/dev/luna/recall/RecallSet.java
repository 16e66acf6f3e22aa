package dev.luna.recall;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Memories in French and English and questions about them, written for this project. */
public final class RecallSet {

  /** A text in a language. */
  public record Sample(String language, String text) {}

  private RecallSet() {}

  /** Every memory and question. */
  public static Stream<Sample> samples() {
    return Stream.concat(
        memories().map(memory -> sample(memory, "content")),
        lines("queries.jsonl").map(query -> sample(query, "query")));
  }

  /** What is to be stored, in this order; each has a {@code key}. */
  static Stream<JsonObject> memories() {
    return lines("memories.jsonl");
  }

  /** The arguments with which a memory of this set is stored. */
  static JsonObjectBuilder arguments(JsonObject memory) {
    JsonObjectBuilder arguments =
        JsonText.object()
            .add("memory_type", memory.get("type"))
            .add("content", memory.get("content"))
            .add("tags", memory.get("tags"));
    if (memory.containsKey("source")) {
      arguments.add("source", memory.get("source"));
    }
    return Assistant.at(Instant.parse(memory.getString("created")), arguments);
  }

  /** What is asked, in groups by the languages of the question and its answer. */
  static List<Question> questions() {
    Map<String, String> languages =
        memories().collect(Collectors.toMap(m -> m.getString("key"), m -> m.getString("language")));
    return lines("queries.jsonl").map(query -> question(query, languages)).toList();
  }

  private static Question question(JsonObject query, Map<String, String> languages) {
    Set<String> answers =
        query.getJsonArray("answers").getValuesAs(JsonString::getString).stream()
            .collect(Collectors.toSet());
    String language = query.getString("language");
    boolean same = answers.stream().map(languages::get).anyMatch(language::equals);
    String group = same ? "%1$s to %1$s".formatted(language) : "across";
    return new Question(group, query.getString("query"), answers);
  }

  private static Sample sample(JsonObject line, String text) {
    return new Sample(line.getString("language"), line.getString(text));
  }

  private static Stream<JsonObject> lines(String resource) {
    try (InputStream in = RecallSet.class.getResourceAsStream("/recall/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(JsonText::parseObject);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
