package dev.luna.bridge;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Carries one message to the server in a POST, and brings back what the server says to it. */
final class Delivery {

  private static final Logger LOG = System.getLogger(Delivery.class.getName());
  private static final int HEADER_MISMATCH = -32020;

  private final StreamableHttp transport;
  private final Rejection rejection;
  private final Outgoing outgoing;
  private final Recipient recipient;

  Delivery(StreamableHttp transport, Rejection rejection, Outgoing outgoing, Recipient recipient) {
    this.transport = transport;
    this.rejection = rejection;
    this.outgoing = outgoing;
    this.recipient = recipient;
  }

  /**
   * Returns when nothing more is owed for the message.
   *
   * @throws LinkException if the server has not taken the message, and this connection is over
   * @throws IOException if the server may have taken it, but the answer did not arrive
   */
  void run() throws LinkException, IOException, InterruptedException {
    try {
      Optional<JsonRpcMessage> refusal = attempt();
      if (refusal.filter(this::lacksHeaders).isPresent()) {
        transport.learnTools(outgoing.message());
        refusal = attempt();
      }
      refusal.ifPresent(recipient::take);
    } finally {
      transport.posts().finished(outgoing);
    }
  }

  /** The error to answer with, if the server refused the message. */
  private Optional<JsonRpcMessage> attempt()
      throws LinkException, IOException, InterruptedException {
    ServerSession session = transport.session();
    try (Exchange exchange = transport.posts().post(outgoing)) {
      ServerResponse response = exchange.response();
      if (!response.isSuccess()) {
        return refused(response, session);
      }
      transport.accepted(outgoing.message(), response);
      if (outgoing.isRequest()) {
        new AnswerReader(transport.posts(), outgoing, recipient).read(response);
      }
      return Optional.empty();
    }
  }

  private Optional<JsonRpcMessage> refused(ServerResponse response, ServerSession session)
      throws LinkException, IOException {
    String body = response.text();
    transport.statuses().check(outgoing, response.status(), rejection.isExplained(body), session);
    if (outgoing.isRequest()) {
      return Optional.of(rejection.answer(outgoing.message(), response.status(), body));
    }
    String name = outgoing.message().label();
    LOG.log(Level.WARNING, "Not accepted, HTTP {0}: {1}", response.status(), name);
    return Optional.empty();
  }

  private boolean lacksHeaders(JsonRpcMessage refusal) {
    return outgoing.message().isStateless()
        && outgoing.message().isRequest("tools/call")
        && Rejection.code(refusal) == HEADER_MISMATCH;
  }
}
