package dev.luna.mcp.jsonrpc;

import dev.luna.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns bytes into messages. */
public final class MessageCodec {

  /** What Java puts in the place of bytes that are not UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  private MessageCodec() {}

  /**
   * Parses a message or a batch of them.
   *
   * @param utf8 the whole text, bounded by the caller
   * @return an object or an array
   * @throws ProtocolException {@link ErrorCode#PARSE_ERROR} if it is not JSON in UTF-8, {@link
   *     ErrorCode#INVALID_REQUEST} if it is neither an object nor an array
   */
  public static JsonValue parse(byte[] utf8) {
    JsonValue value;
    try {
      value = JsonText.parse(decoded(utf8));
    } catch (CharacterCodingException e) {
      throw new ProtocolException(ErrorCode.PARSE_ERROR, "The body is not valid UTF-8");
    } catch (JsonException e) {
      throw new ProtocolException(
          ErrorCode.PARSE_ERROR, "The body is not valid JSON: " + firstLine(e.getMessage()));
    }
    if (value instanceof JsonObject || value instanceof JsonArray) {
      return value;
    }
    throw new ProtocolException(
        ErrorCode.INVALID_REQUEST, "A JSON-RPC message is an object, not " + value.getValueType());
  }

  /**
   * Reads one message.
   *
   * @throws ProtocolException {@link ErrorCode#INVALID_REQUEST} naming what is wrong
   */
  public static Message decode(JsonValue value) {
    if (!(value instanceof JsonObject json)) {
      throw invalid("A JSON-RPC message is an object, not " + value.getValueType());
    }
    if (!(json.get("jsonrpc") instanceof JsonString version)
        || !version.getString().equals("2.0")) {
      throw invalid("'jsonrpc' must be \"2.0\"");
    }
    return json.containsKey("method") ? call(json) : answer(json);
  }

  // Most texts are well-formed, and a strict decoder takes four times their length. Where they are
  // not, or could not be, U+FFFD stands.
  private static String decoded(byte[] utf8) throws CharacterCodingException {
    String text = new String(utf8, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0
        ? text
        : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
  }

  /** The id of a message that may be malformed otherwise. */
  public static Optional<RequestId> idOf(JsonValue value) {
    return value instanceof JsonObject json
        ? Optional.ofNullable(json.get("id")).flatMap(RequestId::from)
        : Optional.empty();
  }

  private static Message call(JsonObject json) {
    if (!(json.get("method") instanceof JsonString method)) {
      throw invalid("'method' must be a string");
    }
    JsonValue params = json.getOrDefault("params", JsonValue.EMPTY_JSON_OBJECT);
    if (!(params instanceof JsonObject named)) {
      throw new ProtocolException(ErrorCode.INVALID_PARAMS, "'params' must be an object");
    }
    if (!json.containsKey("id")) {
      return new Message.Notification(method.getString(), named);
    }
    RequestId id =
        idOf(json).orElseThrow(() -> invalid("'id' must be a string or a number, and not null"));
    return new Message.Request(id, method.getString(), named);
  }

  private static Message answer(JsonObject json) {
    Optional<RequestId> id = idOf(json);
    if (json.get("result") instanceof JsonObject result && id.isPresent()) {
      return new Message.Response(id.get(), result);
    }
    if (json.get("error") instanceof JsonObject error
        && error.get("code") instanceof JsonNumber code) {
      JsonValue data = error.getOrDefault("data", JsonValue.NULL);
      return new Message.Failure(
          id,
          code.intValue(),
          error.getString("message", ""),
          data instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
    }
    throw invalid("A message needs 'method', or an 'id' with 'result' or 'error'");
  }

  private static ProtocolException invalid(String message) {
    return new ProtocolException(ErrorCode.INVALID_REQUEST, message);
  }

  private static String firstLine(String message) {
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }
}
