package dev.luna.bridge;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Turns what went wrong with a POST into the answer of the request it carried. */
final class Rejection {

  private final URI server;

  Rejection(URI server) {
    this.server = server;
  }

  /** The server's own JSON-RPC error under the request's id, or one that explains the status. */
  String answer(JsonRpcMessage request, HttpResponse<String> response) {
    String idText = request.id().text();
    return error(request, response.body())
        .map(error -> error.withId(idText))
        .orElseGet(() -> failure(request, response.statusCode()).answer(idText));
  }

  Failure failure(JsonRpcMessage request, int status) {
    String hint = Text.of("post.hint." + hint(status));
    String message = Text.of("post.status", request.method(), server, "" + status, hint);
    if (status == 429 || status == 503) {
      return Failure.neverSent(message);
    }
    return status >= 500 ? Failure.unknownOutcome(request, message) : Failure.refused(message);
  }

  Failure failure(JsonRpcMessage request, IOException cause) {
    String reason = Causes.describe(cause);
    if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
      return Failure.neverSent(Text.of("post.unreachable", server, reason));
    }
    return Failure.unknownOutcome(
        request, Text.of("post.broken", server, request.method(), reason));
  }

  private static Optional<JsonRpcMessage> error(JsonRpcMessage request, String body) {
    try {
      JsonRpcMessage message = JsonRpcMessage.parse(OneLine.of(body));
      return Optional.of(message)
          .filter(m -> m.kind() == JsonRpcMessage.Kind.ERROR && m.id() != null)
          .filter(m -> m.id().key() == null || m.id().key().equals(request.id().key()));
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
