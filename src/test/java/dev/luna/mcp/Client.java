package dev.luna.mcp;

import dev.luna.json.JsonText;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.Channel;
import dev.luna.mcp.dispatch.Dispatcher;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.RequestId;
import dev.luna.mcp.session.Session;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A client as the engine sees it: it asks, and notes what it is told ahead of the answer. */
public final class Client implements Channel {

  private final Dispatcher dispatcher;
  private final BiFunction<Message.Request, Channel, Call> connection;
  private final AtomicInteger lastId = new AtomicInteger();
  private final List<JsonObject> told = new CopyOnWriteArrayList<>();
  private volatile Consumer<Message.Request> onQuestion = question -> {};
  private volatile boolean open = true;
  private volatile boolean released;

  Client(Dispatcher dispatcher, BiFunction<Message.Request, Channel, Call> connection) {
    this.dispatcher = dispatcher;
    this.connection = connection;
  }

  /** A request that is not sent yet. */
  public Call call(String method, JsonObject params) {
    RequestId id = new RequestId(JsonText.number(lastId.incrementAndGet()));
    return connection.apply(new Message.Request(id, method, params), this);
  }

  public Call call(String method, String params) {
    return call(method, Quoted.json(params));
  }

  /** Sends a request. */
  public CompletionStage<Optional<Message>> send(Call call) {
    return dispatcher.dispatch(call);
  }

  /** The answer to a request; empty if there comes none. */
  public Optional<Message> answer(Call call) {
    return send(call).toCompletableFuture().join();
  }

  /** The result of a request, which must succeed. */
  public JsonObject result(String method, JsonObject params) {
    return ((Message.Response) answer(call(method, params)).orElseThrow()).result();
  }

  public JsonObject result(String method, String params) {
    return result(method, Quoted.json(params));
  }

  /** The text that a tool answers, in the words of a result or of a refusal. */
  public String text(String params) {
    return result("tools/call", params).getJsonArray("content").getJsonObject(0).getString("text");
  }

  /** The error of a request, which must fail. */
  public JsonObject error(String method, String params) {
    Message answer = answer(call(method, params)).orElseThrow();
    return ((Message.Failure) answer).toJson().getJsonObject("error");
  }

  /** What came ahead of answers. */
  public List<JsonObject> told() {
    return told;
  }

  /** Does something whenever the server asks. */
  public void onQuestion(Consumer<Message.Request> action) {
    onQuestion = action;
  }

  /** The session of its requests. */
  public Session session() {
    return call("ping", "{}").session().orElseThrow();
  }

  /** From now on it takes nothing ahead of the answer. */
  public void takeAnswersOnly() {
    open = false;
  }

  /** Whether a call let its response go. */
  public boolean isReleased() {
    return released;
  }

  @Override
  public void send(Message message) {
    told.add(message.toJson());
    if (message instanceof Message.Request question) {
      onQuestion.accept(question);
    }
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void release() {
    released = true;
  }
}
