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

  /**
   * Two texts.
   *
   * @param language of both, or {@code across} where they differ
   * @param label {@code same}, {@code different_fact}, {@code related} or {@code unrelated}
   * @param heldOut whether it was written after the rules, to check them
   */
  public record Pair(String language, String label, String a, String b, boolean heldOut) {}

  private RecallSet() {}

  /** Every memory and question. */
  public static Stream<Sample> samples() {
    return Stream.concat(
        memories().map(memory -> sample(memory, "content")),
        lines("queries.jsonl").map(query -> sample(query, "query")));
  }

  /** What is to be told apart. */
  public static Stream<Pair> pairs() {
    return lines("pairs.jsonl")
        .map(
            pair ->
                new Pair(
                    pair.getString("language"),
                    pair.getString("label"),
                    pair.getString("a"),
                    pair.getString("b"),
                    pair.getBoolean("held_out", false)));
  }

  /** What is to be stored, in this order; each has a {@code key}. */
  public static Stream<JsonObject> memories() {
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
    Set<String> answers = strings(query, "answers");
    String language = query.getString("language");
    boolean same = answers.stream().map(languages::get).anyMatch(language::equals);
    String group = same ? "%1$s to %1$s".formatted(language) : "across";
    return new Question(group, query.getString("query"), answers);
  }

  /** For each question, the keys of its answers. */
  public static Stream<Set<String>> answers() {
    return lines("queries.jsonl").map(query -> strings(query, "answers"));
  }

  /** Whom and what a memory is about, by its key: the people, animals and projects it names. */
  public static Map<String, Set<String>> topics() {
    return lines("topics.jsonl")
        .collect(Collectors.toMap(line -> line.getString("key"), line -> strings(line, "topics")));
  }

  private static Set<String> strings(JsonObject line, String name) {
    return line.getJsonArray(name).getValuesAs(JsonString::getString).stream()
        .collect(Collectors.toSet());
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
