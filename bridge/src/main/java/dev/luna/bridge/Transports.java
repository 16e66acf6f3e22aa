package dev.luna.bridge;

import java.util.concurrent.Executor;

/** Chooses how to speak to the server, by what the user allows and the server has. */
final class Transports {

  private final TransportChoice choice;
  private final Conversation conversation;
  private final Executor workers;
  private HttpAccess http;
  private RefusedStatus statuses;
  private boolean sse;

  Transports(TransportChoice choice, Conversation conversation, Executor workers) {
    this.choice = choice;
    this.conversation = conversation;
    this.workers = workers;
  }

  Transport next(Settings settings) {
    if (http == null || !http.settings().equals(settings)) {
      http = new HttpAccess(settings);
      statuses = new RefusedStatus(settings.endpointUri());
    }
    boolean overSse = choice == TransportChoice.SSE || choice == TransportChoice.AUTO && sse;
    return overSse
        ? new HttpSse(http, conversation, workers)
        : new StreamableHttp(http, statuses, conversation, workers);
  }

  /** Takes the other transport for the next connection; a server that starts may have neither. */
  void other() {
    sse = !sse;
  }
}
