package dev.luna.bridge;

import java.util.Optional;

/** Remembers how the client opened its session, to open it again on a server that forgot it. */
final class Handshake {

  private JsonRpcMessage proposed;
  private JsonRpcMessage initialize;
  private JsonRpcMessage initialized;

  synchronized void sent(JsonRpcMessage message) {
    if (message.isRequest("initialize")) {
      proposed = message;
      initialized = null;
    } else if (message.isNotification("notifications/initialized")) {
      initialized = message;
    }
  }

  /** Only a session the client knows to be open is worth opening again. */
  synchronized void answered(JsonRpcMessage response) {
    boolean accepted = response.kind() == JsonRpcMessage.Kind.RESULT;
    if (accepted && proposed != null && proposed.id().key().equals(response.id().key())) {
      initialize = proposed;
    }
  }

  synchronized Optional<JsonRpcMessage> initialize() {
    return Optional.ofNullable(initialize);
  }

  synchronized Optional<JsonRpcMessage> initialized() {
    return Optional.ofNullable(initialized);
  }
}
