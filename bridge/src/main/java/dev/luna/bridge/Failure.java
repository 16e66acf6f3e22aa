package dev.luna.bridge;

import jakarta.json.Json;

/**
 * Why a request has no answer of the server, as a JSON-RPC error the client can act on.
 *
 * @param code the JSON-RPC error code
 * @param message what happened and what to do
 * @param retryable whether sending the same request again is safe and may help
 * @param mayHaveExecuted whether the server may have carried the request out
 */
record Failure(int code, String message, boolean retryable, boolean mayHaveExecuted) {

  /** First of the codes that JSON-RPC 2.0 leaves to the implementation (section 5.1). */
  static final int SERVER_ERROR = -32000;

  static Failure malformed(MalformedMessage cause) {
    boolean unreadable = cause.code() == MalformedMessage.PARSE_ERROR;
    String key = unreadable ? "line.malformed" : "line.invalid";
    return new Failure(cause.code(), Text.of(key, cause.getMessage()), false, false);
  }

  static Failure invalid(String message) {
    return new Failure(MalformedMessage.INVALID_REQUEST, message, false, false);
  }

  static Failure neverSent(String message) {
    return new Failure(SERVER_ERROR, message, true, false);
  }

  static Failure refused(String message) {
    return new Failure(SERVER_ERROR, message, false, false);
  }

  /** A failure after the request left: only a tool call changes anything when repeated. */
  static Failure unknownOutcome(JsonRpcMessage request, String message) {
    boolean repeatable = !request.method().equals("tools/call");
    return new Failure(SERVER_ERROR, message, repeatable, true);
  }

  String answer(String idText) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"error\":{\"code\":%d,\"message\":%s,\"data\":%s}}"
        .formatted(idText, code, Json.createValue(message), data());
  }

  private String data() {
    return "{\"retryable\":%b,\"mayHaveExecuted\":%b}".formatted(retryable, mayHaveExecuted);
  }
}
