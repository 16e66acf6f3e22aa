package dev.luna.bridge;

import java.io.IOException;
import java.net.URI;
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
  private final InFlight inFlight = new InFlight();
  private final SsePosts posts;
  private volatile LinkException trouble;
  private volatile Keeper keeper;

  HttpSse(HttpAccess http, Conversation conversation, Executor workers) {
    this.http = http;
    this.conversation = conversation;
    this.workers = workers;
    this.rejection = new Rejection(http.settings().url());
    this.posts = new SsePosts(http, conversation, inFlight);
  }

  @Override
  public void run(Keeper newKeeper) throws LinkException {
    keeper = newKeeper;
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
  public void send(Outgoing outgoing) {
    if (!inFlight.begin(outgoing)) {
      conversation.notSent(outgoing);
      return;
    }
    try {
      posts.deliver(outgoing);
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
  public void tell(JsonRpcMessage message) throws LinkException, IOException {
    posts.tell(message);
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
    if (posts.opened(address)) {
      // What was opened before this stream may lead to a server that is gone.
      http.closeIdle();
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

  private void over(LinkException reason) {
    trouble = reason;
    keeper.over(this);
  }
}
