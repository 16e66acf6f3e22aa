package dev.luna.bridge;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Takes messages to the address that the stream of HTTP+SSE names; answers come on the stream. */
final class SsePosts {

  private final HttpAccess http;
  private final Conversation conversation;
  private final InFlight inFlight;
  private final RefusedStatus statuses;
  private final Rejection rejection;
  private final CompletableFuture<URI> address = new CompletableFuture<>();

  SsePosts(HttpAccess http, Conversation conversation, InFlight inFlight) {
    this.http = http;
    this.conversation = conversation;
    this.inFlight = inFlight;
    this.statuses = new RefusedStatus(http.settings().streamUri());
    this.statuses.proven();
    this.rejection = new Rejection(http.settings().url());
  }

  /** Takes the address; returns false if there was one before. */
  boolean opened(URI named) {
    return address.complete(named);
  }

  /** Sends a message of the bridge's own. */
  void tell(JsonRpcMessage message) throws LinkException, IOException {
    try (Exchange exchange = post(new Outgoing(message, conversation.deadline()))) {
      if (!exchange.response().isSuccess()) {
        throw new LinkException(Text.of("link.replay"));
      }
    }
  }

  /**
   * Sends a message of the client.
   *
   * @throws LinkException if the server has not taken it, and the connection is over
   * @throws IOException if the server may have taken it
   */
  void deliver(Outgoing outgoing) throws LinkException, IOException {
    try (Exchange exchange = post(outgoing)) {
      ServerResponse response = exchange.response();
      if (!response.isSuccess()) {
        refused(outgoing, response);
      } else if (!outgoing.isRequest()) {
        conversation.accepted(outgoing);
      }
    } catch (IOException e) {
      http.closeIdle();
      Unreachable.check(e, http.settings().url());
      throw e;
    }
  }

  private void refused(Outgoing outgoing, ServerResponse response)
      throws LinkException, IOException {
    String body = response.text();
    int status = response.status();
    statuses.check(outgoing, status, rejection.isExplained(body), ServerSession.NONE);
    inFlight.finish(outgoing);
    conversation.refused(
        outgoing, status, () -> rejection.answer(outgoing.message(), status, body));
  }

  private Exchange post(Outgoing outgoing) {
    return new Endpoint(http, address.join())
        .post(
            outgoing,
            MessageHeaders.of(outgoing, ServerSession.NONE, conversation.knowledge().tools()),
            true);
  }
}
