package dev.luna.bridge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Carries one message to the server in a POST, and brings back what the server says to it. */
final class Delivery {

  private static final Logger LOG = System.getLogger(Delivery.class.getName());
  private static final int HEADER_MISMATCH = -32020;
  private static final int LARGE_BYTES = 1024 * 1024;
  private static final int MAX_BYTES = 64 * LARGE_BYTES;
  private static final Semaphore LARGE = new Semaphore(1);

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
    Optional<JsonRpcMessage> refusal = attempt();
    if (refusal.filter(this::lacksHeaders).isPresent()) {
      transport.learnTools(outgoing.message());
      refusal = attempt();
    }
    refusal.ifPresent(recipient::take);
  }

  /** The error to answer with, if the server refused the message. */
  private Optional<JsonRpcMessage> attempt()
      throws LinkException, IOException, InterruptedException {
    ServerSession session = transport.session();
    try (Exchange exchange = transport.post(outgoing)) {
      HttpResponse<InputStream> response = exchange.response();
      if (response.statusCode() / 100 != 2) {
        return refused(response, session);
      }
      transport.accepted(outgoing.message(), response);
      if (outgoing.isRequest()) {
        read(response);
      }
      return Optional.empty();
    }
  }

  private void read(HttpResponse<InputStream> response) throws IOException, InterruptedException {
    if (Responses.isEvents(response)) {
      readEvents(response);
    } else {
      readJson(response);
    }
    if (!recipient.isAnswered()) {
      throw new IOException("the response ended without the answer");
    }
  }

  /** Of the answers that are large, one at a time is held in memory until the client has it. */
  private void readJson(HttpResponse<InputStream> response)
      throws IOException, InterruptedException {
    byte[] start = response.body().readNBytes(LARGE_BYTES);
    if (start.length < LARGE_BYTES) {
      take(start);
      return;
    }
    LARGE.acquire();
    try {
      ByteArrayOutputStream whole = new ByteArrayOutputStream(2 * LARGE_BYTES);
      whole.write(start);
      whole.write(response.body().readNBytes(MAX_BYTES));
      if (whole.size() > MAX_BYTES) {
        throw new IOException("the answer is longer than " + MAX_BYTES + " bytes");
      }
      take(whole.toByteArray());
    } finally {
      LARGE.release();
    }
  }

  private void take(byte[] body) throws IOException {
    try {
      if (body.length > 0) {
        recipient.take(JsonRpcMessage.parse(OneLine.of(Utf8.decode(body, body.length))));
      }
    } catch (MalformedMessage e) {
      throw new IOException("the answer is no JSON-RPC message: " + e.getMessage(), e);
    }
  }

  private void readEvents(HttpResponse<InputStream> response)
      throws IOException, InterruptedException {
    ResumableStream stream = new ResumableStream(recipient, new Heartbeat());
    readSome(stream, response.body());
    while (!recipient.isAnswered() && stream.lastId() != null) {
      Thread.sleep(stream.retry().toMillis());
      try (Exchange exchange = transport.resume(outgoing, stream.lastId())) {
        readSome(stream, Responses.events(exchange.response()));
      }
    }
  }

  /** A cut is as good as an end where there is an event to resume after. */
  private static void readSome(ResumableStream stream, InputStream body) throws IOException {
    try {
      stream.read(body);
    } catch (IOException e) {
      if (stream.lastId() == null) {
        throw e;
      }
    }
  }

  private Optional<JsonRpcMessage> refused(
      HttpResponse<InputStream> response, ServerSession session) throws LinkException, IOException {
    String body = Rejection.body(response);
    transport
        .statuses()
        .check(outgoing, response.statusCode(), rejection.isExplained(body), session);
    if (outgoing.isRequest()) {
      return Optional.of(rejection.answer(outgoing.message(), response.statusCode(), body));
    }
    String name = outgoing.message().label();
    LOG.log(Level.WARNING, "Not accepted, HTTP {0}: {1}", response.statusCode(), name);
    return Optional.empty();
  }

  private boolean lacksHeaders(JsonRpcMessage refusal) {
    return outgoing.message().isStateless()
        && outgoing.message().isRequest("tools/call")
        && Rejection.code(refusal) == HEADER_MISMATCH;
  }
}
