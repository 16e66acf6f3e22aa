package dev.luna.bridge;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/** Turns what went wrong with a POST into the answer of the request it carried. */
final class Rejection {

  private final URI server;

  Rejection(URI server) {
    this.server = server;
  }

  /** Whether the server says in JSON-RPC why it refuses, and so speaks MCP here. */
  boolean isExplained(String body) {
    return error(body).isPresent();
  }

  /** The server's own JSON-RPC error under the request's id, or one that explains the status. */
  JsonRpcMessage answer(JsonRpcMessage request, int status, String body) {
    String idText = request.id().text();
    String answer =
        error(body)
            .filter(m -> m.id().key() == null || m.id().key().equals(request.id().key()))
            .map(error -> error.withId(idText))
            .orElseGet(() -> failure(request, status).answer(idText));
    try {
      return JsonRpcMessage.parse(answer);
    } catch (MalformedMessage e) {
      throw new IllegalStateException(e);
    }
  }

  /** The code of an error; 0 if it has none. */
  static int code(JsonRpcMessage error) {
    return JsonBody.of(error).get("error") instanceof JsonObject object
        ? object.getInt("code", 0)
        : 0;
  }

  /** What to say of a message that left and has no answer. */
  String lost(JsonRpcMessage message, Exception cause) {
    return Text.of("post.broken", server, message.label(), Causes.describe(cause));
  }

  private Failure failure(JsonRpcMessage request, int status) {
    String hint = Text.of("post.hint." + hint(status));
    String message = Text.of("post.status", request.method(), server, "" + status, hint);
    if (status == 429 || status == 503) {
      return Failure.neverSent(message);
    }
    return status >= 500 ? Failure.unknownOutcome(request, message) : Failure.refused(message);
  }

  /** An error without an id at all cannot be given one. */
  private static Optional<JsonRpcMessage> error(String body) {
    try {
      JsonRpcMessage message = JsonRpcMessage.parse(OneLine.of(body));
      return Optional.of(message)
          .filter(m -> m.kind() == JsonRpcMessage.Kind.ERROR && m.id() != null);
    } catch (MalformedMessage notJsonRpc) {
      return Optional.empty();
    }
  }

  private static String hint(int status) {
    return switch (status) {
      case 401, 403 -> "access";
      case 429, 503 -> "busy";
      default -> status >= 500 ? "server" : "client";
    };
  }
}
