package dev.luna.bridge;

/** Says that a text is not a JSON-RPC message, and with which JSON-RPC code to refuse it. */
final class MalformedMessage extends Exception {

  static final int PARSE_ERROR = -32700;
  static final int INVALID_REQUEST = -32600;

  private final int code;

  MalformedMessage(int code, String reason) {
    super(reason);
    this.code = code;
  }

  int code() {
    return code;
  }
}
