package dev.luna.bridge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Brings a new event stream to the point where it carries the client's session.
 *
 * <p>All of it happens on the thread that reads the stream, which alone can close it.
 */
final class SessionOpening {

  private final URI stream;
  private final Function<URI, Connection> connections;
  private final Consumer<Connection> onReady;
  private final MessagePost post;
  private final Handshake handshake;
  private final String replayId = "luna-bridge-" + UUID.randomUUID();
  private URI endpoint;
  private Connection connection;

  SessionOpening(
      URI stream,
      Function<URI, Connection> connections,
      Consumer<Connection> onReady,
      MessagePost post,
      Handshake handshake) {
    this.stream = stream;
    this.connections = connections;
    this.onReady = onReady;
    this.post = post;
    this.handshake = handshake;
  }

  void endpoint(String reference) throws LinkException {
    if (connection != null) {
      return;
    }
    endpoint = resolve(reference);
    connection = connections.apply(endpoint);
    Optional<JsonRpcMessage> initialize = handshake.initialize();
    if (initialize.isPresent()) {
      replay(initialize.get().withId('"' + replayId + '"'));
    } else {
      onReady.accept(connection);
    }
  }

  void answered(JsonRpcMessage response) throws LinkException {
    if (response.id().key().equals('"' + replayId)) {
      reopened(response);
    } else if (connection != null) {
      connection.answered(response);
    }
  }

  private void reopened(JsonRpcMessage response) throws LinkException {
    if (response.kind() == JsonRpcMessage.Kind.ERROR) {
      throw new LinkException(Text.of("link.replay"));
    }
    Optional<JsonRpcMessage> initialized = handshake.initialized();
    if (initialized.isPresent()) {
      replay(initialized.get().text());
    }
    onReady.accept(connection);
  }

  private void replay(String message) throws LinkException {
    try {
      HttpResponse<String> response = post.send(endpoint, message);
      if (!MessagePost.accepted(response)) {
        throw new LinkException(Text.of("link.replay"));
      }
    } catch (IOException e) {
      throw new LinkException(Causes.describe(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LinkException(Causes.describe(e), e);
    }
  }

  private URI resolve(String reference) throws LinkException {
    try {
      URI resolved = stream.resolve(reference.strip());
      if (Origin.of(resolved).equals(Origin.of(stream))) {
        return resolved;
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw new LinkException(Text.of("link.origin", reference), notAnAddress);
    }
    throw new LinkException(Text.of("link.origin", reference));
  }
}
