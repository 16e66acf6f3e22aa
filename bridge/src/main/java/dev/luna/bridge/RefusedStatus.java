package dev.luna.bridge;

import java.io.IOException;
import java.net.URI;

/** Sorts the HTTP statuses that say more of the connection than of the message they refuse. */
final class RefusedStatus {

  private final URI endpoint;
  private volatile boolean proven;

  RefusedStatus(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** Says that the server speaks this transport, so that a refusal is about the message. */
  void proven() {
    proven = true;
  }

  /**
   * Returns if the message itself was refused.
   *
   * @param explained whether the server says in JSON-RPC what it has against the message
   * @throws LinkException if the server has not taken the message, and another connection may help
   * @throws IOException if something between here and the server has lost it
   */
  void check(Outgoing outgoing, int status, boolean explained, ServerSession session)
      throws LinkException, IOException {
    if (status == 404 && session.id() != null && !outgoing.message().isStateless()) {
      throw new LinkException(Text.of("link.session"));
    } else if (status == 401 && outgoing.deny()) {
      throw new LinkException(describe(status));
    } else if (explained) {
      proven = true;
    } else if (!proven && (status == 400 || status == 404 || status == 405)) {
      throw new LinkException(LinkException.Remedy.OTHER_TRANSPORT, describe(status));
    } else if (status == 404 || status == 429 || status == 503) {
      // A server that starts does not know its own addresses yet.
      throw new LinkException(describe(status));
    } else if (status == 502 || status == 504) {
      throw new GatewayException(describe(status));
    }
  }

  /**
   * Returns if a server is there.
   *
   * @throws LinkException if none is, or if it lets nobody in
   */
  void checkProbe(int status) throws LinkException {
    if (status == 401) {
      String reason = describe(status) + ". " + Text.of("post.hint.access");
      throw new LinkException(LinkException.Remedy.USER, reason);
    } else if (status == 502 || status == 503 || status == 504) {
      throw new LinkException(describe(status));
    }
  }

  private String describe(int status) {
    return Text.of("link.status", String.valueOf(status), endpoint);
  }
}
