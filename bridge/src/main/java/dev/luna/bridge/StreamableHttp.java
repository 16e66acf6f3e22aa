package dev.luna.bridge;

import java.io.IOException;
import java.util.concurrent.Executor;

/**
 * Streamable HTTP, with sessions and without: a POST for each message, its answer in the response.
 *
 * <p>There is no connection to lose but only a session, so what happens to one message says nothing
 * about another that is on its way.
 */
final class StreamableHttp implements Transport {

  private final Conversation conversation;
  private final Executor workers;
  private final Endpoint endpoint;
  private final Rejection rejection;
  private final RefusedStatus statuses;
  private final LiveSession session = new LiveSession();
  private final ServerStream serverStream;
  private final Posts posts;
  private volatile Keeper keeper;

  /**
   * @param statuses what is known of the server from earlier connections
   */
  StreamableHttp(
      HttpAccess http, RefusedStatus statuses, Conversation conversation, Executor workers) {
    this.conversation = conversation;
    this.workers = workers;
    this.endpoint = new Endpoint(http, http.settings().endpointUri());
    this.rejection = new Rejection(http.settings().url());
    this.statuses = statuses;
    this.serverStream = new ServerStream(endpoint, session, conversation.output());
    this.posts = new Posts(endpoint, session, conversation.knowledge());
  }

  @Override
  public void run(Keeper newKeeper) throws LinkException, InterruptedException {
    keeper = newKeeper;
    // What was opened before may lead to a server that is gone.
    endpoint.renew();
    probe();
    new Reopening(this, conversation).run(newKeeper);
    serverStream.run();
  }

  @Override
  public void send(Outgoing outgoing) {
    Runnable delivery = new ClientDelivery(this, conversation, rejection, outgoing);
    if (Posts.isInOrder(outgoing.message())) {
      delivery.run();
    } else {
      workers.execute(delivery);
    }
  }

  @Override
  public JsonRpcMessage ask(JsonRpcMessage question)
      throws LinkException, IOException, InterruptedException {
    Reply reply = new Reply(question, conversation.output());
    try {
      deliver(question, reply);
    } catch (IOException e) {
      checkReached(e);
      throw e;
    }
    agree(question, reply.answer());
    return reply.answer();
  }

  @Override
  public void tell(JsonRpcMessage message) throws LinkException, IOException, InterruptedException {
    deliver(message, new Reply(message, conversation.output()));
  }

  @Override
  public void abandon(Outgoing request) {
    posts.abandon(request);
  }

  @Override
  public boolean isSilent() {
    return serverStream.isSilent();
  }

  @Override
  public void check() {
    endpoint.renew();
    serverStream.reconnect();
    if (!endpoint.settings().isLoopback()) {
      posts.abandonAll();
    }
  }

  @Override
  public void close() {
    if (session.get().id() == null) {
      return;
    }
    try (Exchange exchange = endpoint.delete(session.get())) {
      exchange.response();
    } catch (IOException sessionEndsByItself) {
      return;
    }
  }

  /** Takes note that the server speaks this transport, and of the session it may have opened. */
  void accepted(JsonRpcMessage message, ServerResponse response) {
    statuses.proven();
    if (message.isRequest("initialize")) {
      serverStream.reconnect();
      session.opened(new ServerSession(response.header("Mcp-Session-Id"), null));
    }
  }

  /** Takes note of the revision that client and server have agreed on, if they have here. */
  void agree(JsonRpcMessage request, JsonRpcMessage response) {
    if (request.isRequest("initialize") && response.kind() == JsonRpcMessage.Kind.RESULT) {
      session.agreed(JsonBody.result(response).getString("protocolVersion", ""));
    }
  }

  /** Says that this connection is of no more use. */
  void over(LinkException reason) {
    if (session.end(reason)) {
      keeper.over(this);
      serverStream.reconnect();
    }
  }

  /**
   * Returns if the message that failed may have reached the server.
   *
   * @throws LinkException if it cannot have
   */
  void checkReached(IOException failure) throws LinkException {
    endpoint.renew();
    Unreachable.check(failure, endpoint.settings().url());
  }

  Posts posts() {
    return posts;
  }

  RefusedStatus statuses() {
    return statuses;
  }

  ServerSession session() {
    return session.get();
  }

  /** Asks for the server's tools, to learn which headers their calls need. */
  void learnTools(JsonRpcMessage call) throws LinkException, IOException, InterruptedException {
    new Inquiry(this, conversation.knowledge()).tools(call);
  }

  private void deliver(JsonRpcMessage own, Reply reply)
      throws LinkException, IOException, InterruptedException {
    new Delivery(this, rejection, new Outgoing(own, conversation.deadline()), reply).run();
  }

  private void probe() throws LinkException {
    try (Exchange exchange = endpoint.options()) {
      statuses.checkProbe(exchange.response().status());
    } catch (IOException e) {
      Unreachable.check(e, endpoint.settings().url());
      throw new LinkException(Causes.describe(e), e);
    }
  }
}
