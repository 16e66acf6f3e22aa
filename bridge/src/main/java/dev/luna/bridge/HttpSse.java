package dev.luna.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP+SSE of 2024-11-05: every message goes in a POST, and every answer comes on one stream.
 *
 * <p>The end of the stream ends the session, and with it every request that has no answer yet.
 */
final class HttpSse implements Transport {

  private static final int ANSWER_SECONDS = 30;

  private final HttpAccess http;
  private final Conversation conversation;
  private final Executor workers;
  private final Rejection rejection;
  private final RefusedStatus statuses;
  private final InFlight inFlight = new InFlight();
  private final CompletableFuture<URI> endpoint = new CompletableFuture<>();
  private volatile LinkException trouble;
  private volatile Keeper keeper;

  HttpSse(HttpAccess http, Conversation conversation, Executor workers) {
    this.http = http;
    this.conversation = conversation;
    this.workers = workers;
    this.rejection = new Rejection(http.settings().url());
    this.statuses = new RefusedStatus(http.settings().streamUri());
  }

  @Override
  public void run(Keeper newKeeper) throws LinkException {
    keeper = newKeeper;
    statuses.proven();
    LinkException end = new LinkException(Text.of("link.ended"));
    try {
      new EventStream(http).read(new Inbound(this));
    } catch (LinkException e) {
      end = e;
    }
    keeper.over(this);
    for (Outgoing unanswered : inFlight.end()) {
      conversation.lost(unanswered, rejection.lost(unanswered.message(), end));
    }
    throw end;
  }

  @Override
  public void send(Outgoing outgoing) throws InterruptedException {
    if (!inFlight.begin(outgoing)) {
      conversation.notSent(outgoing);
      return;
    }
    try {
      deliver(outgoing);
    } catch (LinkException e) {
      inFlight.finish(outgoing);
      over(e);
      conversation.notSent(outgoing);
    } catch (IOException e) {
      inFlight.finish(outgoing);
      conversation.lost(outgoing, rejection.lost(outgoing.message(), e));
    }
  }

  @Override
  public JsonRpcMessage ask(JsonRpcMessage question)
      throws LinkException, IOException, InterruptedException {
    CompletableFuture<JsonRpcMessage> answer = inFlight.expect(question);
    tell(question);
    try {
      return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | CancellationException e) {
      throw new IOException("no answer to " + question.method(), e);
    }
  }

  @Override
  public void tell(JsonRpcMessage message) throws LinkException, IOException, InterruptedException {
    try (Exchange exchange = post(new Outgoing(message, conversation.deadline()))) {
      int status = exchange.response().statusCode();
      if (status / 100 != 2) {
        throw new LinkException(Text.of("link.replay"));
      }
    }
  }

  @Override
  public void abandon(Outgoing request) {
    inFlight.finish(request);
  }

  /** The read timeout of the stream finds a dead connection. */
  @Override
  public boolean isSilent() {
    return false;
  }

  @Override
  public void check() {
    // Only the thread that reads the stream can close it.
  }

  @Override
  public void close() {
    // The session ends with the stream, which ends with the process.
  }

  /** Takes the address that messages go to, and opens the client's session there. */
  void opened(URI address) {
    if (endpoint.complete(address)) {
      workers.execute(this::reopen);
    }
  }

  /** Throws why this connection is over, if it is though its stream goes on. */
  void checkTrouble() throws LinkException {
    if (trouble != null) {
      throw trouble;
    }
  }

  URI streamUri() {
    return http.settings().streamUri();
  }

  /** Passes on a message of the stream. */
  void take(JsonRpcMessage message) {
    if (!message.answersRequest() || !inFlight.answered(message)) {
      conversation.take(message);
    }
  }

  private void reopen() {
    try {
      new Reopening(this, conversation).run(keeper);
    } catch (LinkException e) {
      over(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(Outgoing outgoing) throws LinkException, IOException, InterruptedException {
    try (Exchange exchange = post(outgoing)) {
      HttpResponse<InputStream> response = exchange.response();
      if (response.statusCode() / 100 != 2) {
        refused(outgoing, response);
      } else if (!outgoing.isRequest()) {
        conversation.accepted(outgoing);
      }
    } catch (IOException e) {
      Unreachable.check(e, http.settings().url());
      throw e;
    }
  }

  private void refused(Outgoing outgoing, HttpResponse<InputStream> response)
      throws LinkException, IOException {
    String body = Rejection.body(response);
    int status = response.statusCode();
    statuses.check(outgoing, status, rejection.isExplained(body), ServerSession.NONE);
    inFlight.finish(outgoing);
    conversation.refused(
        outgoing, status, () -> rejection.answer(outgoing.message(), status, body));
  }

  private Exchange post(Outgoing outgoing) {
    return new Endpoint(http, endpoint.join())
        .post(
            outgoing,
            MessageHeaders.of(outgoing, ServerSession.NONE, conversation.knowledge().tools()),
            true);
  }

  private void over(LinkException reason) {
    trouble = reason;
    keeper.over(this);
  }
}
