package dev.luna.bridge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers what the client made of its session, to make the same on a server that forgot it. */
final class SessionMemory {

  private final Map<String, JsonRpcMessage> subscriptions = new LinkedHashMap<>();
  private JsonRpcMessage initialize;
  private JsonRpcMessage initialized;
  private JsonRpcMessage logLevel;

  /** A session the client knows to be open; an earlier one is over. */
  synchronized void opened(JsonRpcMessage request) {
    subscriptions.clear();
    initialized = null;
    logLevel = null;
    initialize = request;
  }

  /** Takes note of what the client says without being answered. */
  synchronized void sent(JsonRpcMessage message) {
    if (message.isNotification("notifications/initialized")) {
      initialized = message;
    }
  }

  /** Takes note of what the server has granted. */
  synchronized void granted(JsonRpcMessage request) {
    switch (request.method()) {
      case "initialize" -> opened(request);
      case "logging/setLevel" -> logLevel = request;
      case "resources/subscribe" ->
          request.detail(Detail.URI).ifPresent(uri -> subscriptions.put(uri, request));
      case "resources/unsubscribe" ->
          request.detail(Detail.URI).ifPresent(uri -> subscriptions.remove(uri));
      default -> {
        // Nothing that the server keeps.
      }
    }
  }

  synchronized Optional<JsonRpcMessage> initialize() {
    return Optional.ofNullable(initialize);
  }

  synchronized Optional<JsonRpcMessage> initialized() {
    return Optional.ofNullable(initialized);
  }

  /** The requests that bring an initialized session to where the client left it. */
  synchronized List<JsonRpcMessage> restoring() {
    List<JsonRpcMessage> requests = new ArrayList<>(subscriptions.values());
    if (logLevel != null) {
      requests.add(logLevel);
    }
    return requests;
  }
}
