package dev.luna.wire;

import dev.luna.json.JsonText;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.MessageCodec;
import dev.luna.mcp.jsonrpc.ProtocolException;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The answer that JSON-RPC owes to a body. */
final class DueAnswer {

  private static final int DEPTH = 1_000;

  private DueAnswer() {}

  /** The id to be answered; empty where the body is no request. */
  static Optional<JsonValue> id(String body) {
    try {
      byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
      return MessageCodec.decode(MessageCodec.parse(bytes)) instanceof Message.Request request
          ? Optional.of(request.id().json())
          : Optional.empty();
    } catch (ProtocolException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with the answer to a body that was posted to {@code /mcp}. */
  static Optional<String> fault(String body, RawHttp.Reply reply) {
    boolean messages = reply.has("application/json") || reply.has("text/event-stream");
    boolean cutShort = reply.text().contains("keep-alive\n");
    Optional<JsonValue> id = id(body);
    if (id.isEmpty() || cutShort || reply.status() != 202 && !messages) {
      return Optional.empty();
    }
    try {
      List<JsonObject> answers =
          reply.messages().stream()
              .map(text -> JsonText.parse(text, DEPTH).asJsonObject())
              .filter(message -> !message.containsKey("method"))
              .toList();
      return answers.size() == 1 && answers(answers.get(0), id.get())
          ? Optional.empty()
          : Optional.of("answers to " + id.get() + ": " + answers);
    } catch (JsonException | ClassCastException e) {
      return Optional.of(e + ": " + reply.text());
    }
  }

  /** A request that was refused before it was read is answered under no id. */
  private static boolean answers(JsonObject answer, JsonValue id) {
    JsonValue given = answer.getOrDefault("id", JsonValue.FALSE);
    return answer.containsKey("result")
        ? given.equals(id)
        : answer.containsKey("error") && (given.equals(id) || given == JsonValue.NULL);
  }
}
