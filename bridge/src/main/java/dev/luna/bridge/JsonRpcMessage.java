package dev.luna.bridge;

import java.util.Map;
import java.util.Optional;

/**
 * A JSON-RPC message as it travels: its text, never rewritten, and what the bridge needs to know.
 *
 * @param text the whole message
 * @param kind what the receiver owes for it
 * @param method the method, or null in a response
 * @param id the id, or null if there is none
 * @param details what was looked up in the parameters; ids as {@link RequestId#key}
 */
record JsonRpcMessage(
    String text, Kind kind, String method, RequestId id, Map<Detail, String> details) {

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

  /** Whether this is a response under an id, so that somebody may wait for it. */
  boolean answersRequest() {
    return isResponse() && id != null && id.key() != null;
  }

  /** Whether this belongs to the era without sessions, which each message says for itself. */
  boolean isStateless() {
    return details.containsKey(Detail.STATELESS_VERSION) || isRequest("server/discover");
  }

  Optional<String> detail(Detail detail) {
    return Optional.ofNullable(details.get(detail));
  }

  /** The same message under another id, every other character kept. */
  String withId(String idText) {
    int end = id.start() + id.text().length();
    return text.substring(0, id.start()) + idText + text.substring(end);
  }

  /** What to call the message in a log. */
  String label() {
    return method == null ? "response " + (id == null ? "" : id.text()) : method;
  }
}
