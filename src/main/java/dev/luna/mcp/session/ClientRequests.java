package dev.luna.mcp.session;

import dev.luna.json.JsonText;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.RequestId;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The requests that the server has sent to a client and that are not answered yet. */
public final class ClientRequests {

  private final AtomicLong sequence = new AtomicLong();
  private final Map<String, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();

  /**
   * Sends a request over {@code channel}.
   *
   * @return the client's result; fails with {@link ClientFailure} if the client answers an error
   */
  public CompletableFuture<JsonObject> send(
      String method, JsonObject params, Consumer<Message> channel) {
    String id = "luna-" + sequence.incrementAndGet();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    answer.whenComplete((result, failure) -> waiting.remove(id));
    channel.accept(new Message.Request(new RequestId(JsonText.string(id)), method, params));
    return answer;
  }

  /** Takes the client's answer; ignored if nothing waits for it. */
  void resolve(Message answer) {
    if (answer instanceof Message.Response response) {
      find(response.id()).complete(response.result());
    } else if (answer instanceof Message.Failure failure && failure.id().isPresent()) {
      find(failure.id().get()).completeExceptionally(new ClientFailure(failure.message()));
    }
  }

  /** Gives up on everything that waits. */
  void cancelAll() {
    waiting.values().forEach(answer -> answer.completeExceptionally(new CancellationException()));
  }

  private CompletableFuture<JsonObject> find(RequestId id) {
    String text = id.json() instanceof JsonString string ? string.getString() : "";
    return waiting.getOrDefault(text, new CompletableFuture<>());
  }

  /** The client answered a request with an error. */
  public static final class ClientFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClientFailure(String message) {
      super(message, null, false, false);
    }
  }
}
