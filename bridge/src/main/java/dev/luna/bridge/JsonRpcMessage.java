package dev.luna.bridge;

/**
 * A JSON-RPC message as it travels: its text, never rewritten, and what the bridge needs to know.
 *
 * @param text the whole message
 * @param kind what the receiver owes for it
 * @param method the method, or null in a response
 * @param id the id, or null if there is none
 */
record JsonRpcMessage(String text, Kind kind, String method, RequestId id) {

  /** Which of the shapes of JSON-RPC 2.0 a message has. */
  enum Kind {
    REQUEST,
    NOTIFICATION,
    RESULT,
    ERROR
  }

  static JsonRpcMessage parse(String text) throws MalformedMessage {
    return new MessagePeek(text).message();
  }

  boolean isRequest() {
    return kind == Kind.REQUEST;
  }

  boolean isResponse() {
    return kind == Kind.RESULT || kind == Kind.ERROR;
  }

  boolean isRequest(String name) {
    return isRequest() && method.equals(name);
  }

  boolean isNotification(String name) {
    return kind == Kind.NOTIFICATION && method.equals(name);
  }

  /** The same message under another id, every other character kept. */
  String withId(String idText) {
    int end = id.start() + id.text().length();
    return text.substring(0, id.start()) + idText + text.substring(end);
  }
}
