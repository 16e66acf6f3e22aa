package dev.luna.analysis.conversation;

import static java.util.stream.Collectors.joining;

import dev.luna.analysis.conversation.Transcript.Message;
import dev.luna.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads lists of messages in JSON, as assistants keep them, and JSON Lines of such messages. */
final class JsonMessages {

  private static final List<String> LISTS =
      List.of("messages", "conversation", "turns", "dialogue", "chat");
  private static final List<String> SPEAKERS =
      List.of("speaker", "name", "author", "sender", "from", "role", "user");
  private static final List<String> CONTENTS = List.of("content", "text", "message", "body");

  private JsonMessages() {}

  /** The conversation; empty where the text is no list of messages. */
  static Optional<Transcript> read(String text) {
    return parse(text)
        .map(messages -> messages.stream().flatMap(JsonMessages::message).toList())
        .filter(messages -> !messages.isEmpty())
        .map(messages -> Transcript.of("", messages));
  }

  private static Optional<JsonArray> parse(String text) {
    String json = text.strip();
    if (!json.startsWith("[") && !json.startsWith("{")) {
      return Optional.empty();
    }
    String lines = json.lines().filter(line -> !line.isBlank()).collect(joining(",", "[", "]"));
    return value(json).flatMap(JsonMessages::list).or(() -> value(lines).flatMap(it -> list(it)));
  }

  private static Optional<JsonValue> value(String json) {
    try {
      return Optional.of(JsonText.parse(json));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonArray> list(JsonValue value) {
    if (value instanceof JsonArray array) {
      return Optional.of(array);
    }
    return value instanceof JsonObject object
        ? LISTS.stream().map(object::get).flatMap(JsonMessages::arrays).findFirst()
        : Optional.empty();
  }

  private static Stream<JsonArray> arrays(JsonValue value) {
    return value instanceof JsonArray array ? Stream.of(array) : Stream.empty();
  }

  private static Stream<Message> message(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      return Stream.empty();
    }
    String text = CONTENTS.stream().map(object::get).map(JsonMessages::text).collect(joining());
    Optional<String> speaker =
        SPEAKERS.stream()
            .map(object::get)
            .map(JsonMessages::text)
            .filter(name -> !name.isBlank())
            .findFirst();
    return text.isBlank() ? Stream.empty() : Stream.of(new Message(speaker, text));
  }

  /** A string, or the strings in a list of content blocks. */
  private static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    } else if (value instanceof JsonArray blocks) {
      return blocks.stream().map(JsonMessages::text).collect(joining("\n"));
    }
    return value instanceof JsonObject block ? text(block.get("text")) : "";
  }
}
