package dev.luna.mcp.jsonrpc;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;

/** A request that cannot be served; it becomes a JSON-RPC error that the client can read. */
public final class ProtocolException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient JsonObject data;

  public ProtocolException(ErrorCode code, String message) {
    this(code, message, JsonValue.EMPTY_JSON_OBJECT);
  }

  /**
   * @param data further facts for the client's program; left out of the error where empty
   */
  public ProtocolException(ErrorCode code, String message, JsonObject data) {
    super(message, null, false, false);
    this.code = code;
    this.data = data;
  }

  public ErrorCode code() {
    return code;
  }

  public JsonObject data() {
    return data;
  }

  /**
   * There is no room now.
   *
   * @param retryAfter when the same request may work
   */
  public static ProtocolException overloaded(String message, Duration retryAfter) {
    return new ProtocolException(
        ErrorCode.OVERLOADED,
        message,
        JsonText.object().add(Message.Failure.RETRY_AFTER_MS, retryAfter.toMillis()).build());
  }

  /** Shorthand for the commonest error: something in {@code params} is wrong. */
  public static ProtocolException invalidParams(String message) {
    return new ProtocolException(ErrorCode.INVALID_PARAMS, message);
  }
}
