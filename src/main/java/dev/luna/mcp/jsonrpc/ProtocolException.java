package dev.luna.mcp.jsonrpc;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

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

  /** Shorthand for the commonest error: something in {@code params} is wrong. */
  public static ProtocolException invalidParams(String message) {
    return new ProtocolException(ErrorCode.INVALID_PARAMS, message);
  }
}
