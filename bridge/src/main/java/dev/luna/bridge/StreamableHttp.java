package dev.luna.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Streamable HTTP, with sessions and without: a POST for each message, its answer in the response.
 *
 * <p>There is no connection to lose but only a session, so what happens to one message says nothing
 * about another that is on its way.
 */
final class StreamableHttp implements Transport {

  /** What comes after these may depend on them. */
  private static final Set<String> IN_ORDER =
      Set.of("initialize", "logging/setLevel", "resources/subscribe", "resources/unsubscribe");

  private final Conversation conversation;
  private final Executor workers;
  private final Endpoint endpoint;
  private final Rejection rejection;
  private final RefusedStatus statuses;
  private final LiveSession session = new LiveSession();
  private final ServerStream serverStream;
  private final Map<Outgoing, Exchange> exchanges = new ConcurrentHashMap<>();
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
  }

  @Override
  public void run(Keeper newKeeper) throws LinkException, InterruptedException {
    keeper = newKeeper;
    probe();
    new Reopening(this, conversation).run(newKeeper);
    serverStream.run();
  }

  @Override
  public void send(Outgoing outgoing) {
    if (isInOrder(outgoing.message())) {
      deliver(outgoing);
    } else {
      workers.execute(() -> deliver(outgoing));
    }
  }

  @Override
  public JsonRpcMessage ask(JsonRpcMessage question)
      throws LinkException, IOException, InterruptedException {
    Reply reply = new Reply(question, conversation.output());
    Outgoing outgoing = new Outgoing(question, conversation.deadline());
    try {
      new Delivery(this, rejection, outgoing, reply).run();
    } catch (IOException e) {
      Unreachable.check(e, endpoint.settings().url());
      throw e;
    } finally {
      exchanges.remove(outgoing);
    }
    agree(question, reply.answer());
    return reply.answer();
  }

  @Override
  public void tell(JsonRpcMessage message) throws LinkException, IOException, InterruptedException {
    Outgoing outgoing = new Outgoing(message, conversation.deadline());
    new Delivery(this, rejection, outgoing, new Reply(message, conversation.output())).run();
    exchanges.remove(outgoing);
  }

  @Override
  public void abandon(Outgoing request) {
    Exchange exchange = exchanges.get(request);
    if (exchange != null) {
      exchange.close();
    }
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
      abandonAll();
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
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes the POST of a message, which {@link #abandon} can end. */
  Exchange post(Outgoing outgoing) {
    JsonRpcMessage message = outgoing.message();
    Map<String, String> headers =
        MessageHeaders.of(outgoing, session.get(), conversation.knowledge().tools());
    return register(outgoing, endpoint.post(outgoing, headers, isInOrder(message)));
  }

  /** Goes on with the response to a message after an event of it. */
  Exchange resume(Outgoing outgoing, String lastEventId) {
    return register(outgoing, endpoint.get(session.get(), lastEventId));
  }

  /** Takes note that the server speaks this transport, and of the session it may have opened. */
  void accepted(JsonRpcMessage message, HttpResponse<InputStream> response) {
    statuses.proven();
    if (message.isRequest("initialize")) {
      serverStream.reconnect();
      String id = response.headers().firstValue("Mcp-Session-Id").orElse(null);
      session.opened(new ServerSession(id, null));
    }
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

  private void deliver(Outgoing outgoing) {
    try {
      new Delivery(this, rejection, outgoing, new Client(outgoing)).run();
      if (!outgoing.isRequest()) {
        conversation.accepted(outgoing);
      }
    } catch (LinkException e) {
      notSent(outgoing, e);
    } catch (IOException e) {
      failed(outgoing, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      conversation.lost(outgoing, rejection.lost(outgoing.message(), e));
    } catch (RuntimeException bug) {
      conversation.broken(outgoing, bug);
    } finally {
      exchanges.remove(outgoing);
    }
  }

  private void failed(Outgoing outgoing, IOException failure) {
    try {
      Unreachable.check(failure, endpoint.settings().url());
      if (failure instanceof GatewayException) {
        over(new LinkException(failure.getMessage(), failure));
      }
      conversation.lost(outgoing, rejection.lost(outgoing.message(), failure));
    } catch (LinkException e) {
      notSent(outgoing, e);
    }
  }

  /** The connection ends first, so that the message waits for another one. */
  private void notSent(Outgoing outgoing, LinkException reason) {
    over(reason);
    conversation.notSent(outgoing);
  }

  private void over(LinkException reason) {
    if (session.end(reason)) {
      keeper.over(this);
      serverStream.reconnect();
    }
  }

  private void probe() throws LinkException, InterruptedException {
    try (Exchange exchange = endpoint.options()) {
      statuses.checkProbe(exchange.response().statusCode());
    } catch (IOException e) {
      Unreachable.check(e, endpoint.settings().url());
      throw new LinkException(Causes.describe(e), e);
    }
  }

  private void agree(JsonRpcMessage request, JsonRpcMessage response) {
    if (request.isRequest("initialize") && response.kind() == JsonRpcMessage.Kind.RESULT) {
      session.agreed(JsonBody.result(response).getString("protocolVersion", ""));
    }
  }

  private void abandonAll() {
    exchanges.values().forEach(Exchange::close);
  }

  private Exchange register(Outgoing outgoing, Exchange exchange) {
    exchanges.put(outgoing, exchange);
    return exchange;
  }

  private static boolean isInOrder(JsonRpcMessage message) {
    return !message.isRequest() || IN_ORDER.contains(message.method());
  }

  /** The desktop client, which gets what comes for one of its requests. */
  private final class Client implements Recipient {

    private final Outgoing outgoing;

    Client(Outgoing outgoing) {
      this.outgoing = outgoing;
    }

    @Override
    public void take(JsonRpcMessage message) {
      if (message.answersRequest()) {
        agree(outgoing.message(), message);
      }
      conversation.take(message);
    }

    @Override
    public boolean isAnswered() {
      return !conversation.requests().isOpen(outgoing);
    }
  }
}
