package dev.luna.mcp.dispatch;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.CallLimiter;
import dev.luna.mcp.call.InputRequiredException;
import dev.luna.mcp.call.LogContext;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.protocol.Era;
import dev.luna.mcp.protocol.McpMethod;
import dev.luna.text.ExplainedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Takes requests to their handlers and turns what comes of it into the one answer. */
@ApplicationScoped
public class Dispatcher {

  private final Map<McpMethod, MethodHandler> handlers = new EnumMap<>(McpMethod.class);
  private final CallLimiter limiter;
  private final ServerInfo server;
  private final Incidents incidents;
  private final LogContext log;
  private final Event<CallCompleted> completed;

  @Inject
  Dispatcher(
      @Any Instance<MethodHandler> handlers,
      CallLimiter limiter,
      ServerInfo server,
      Incidents incidents,
      LogContext log,
      Event<CallCompleted> completed) {
    handlers.forEach(handler -> this.handlers.put(handler.method(), handler));
    this.limiter = limiter;
    this.server = server;
    this.incidents = incidents;
    this.log = log;
    this.completed = completed;
  }

  protected Dispatcher() {
    limiter = null;
    server = null;
    incidents = null;
    log = null;
    completed = null;
  }

  /**
   * Whether serving the request may send messages before the answer, or may wait for somebody. A
   * request that cannot be served does neither.
   */
  public boolean streams(Message.Request request, Era era) {
    try {
      return handler(request, era).streams(request.params());
    } catch (ProtocolException e) {
      return false;
    }
  }

  /**
   * Serves a request.
   *
   * @return completes with the answer; with nothing if the client cancelled the request
   */
  public CompletionStage<Optional<Message>> dispatch(Call call) {
    Map<String, String> fields = CallFields.of(call);
    long start = System.nanoTime();
    // What comes at the end may run on another thread.
    return log.within(
        fields,
        () ->
            begin(call)
                .handle(
                    (result, failure) ->
                        log.within(fields, () -> answer(call, start, result, failure))));
  }

  private Optional<Message> answer(Call call, long start, JsonObject result, Throwable failure) {
    if (call.isCancelled()) {
      return Optional.empty();
    }
    Message answer = failure == null ? success(call, result) : failure(call, failure);
    publish(call, answer, System.nanoTime() - start);
    return Optional.of(answer);
  }

  /**
   * The handler of the request's method.
   *
   * @throws ProtocolException {@link ErrorCode#METHOD_NOT_FOUND} if the era knows no such method
   */
  private MethodHandler handler(Message.Request request, Era era) {
    return McpMethod.of(request.method())
        .filter(method -> method.existsIn(era))
        .map(handlers::get)
        .orElseThrow(
            () ->
                new ProtocolException(
                    ErrorCode.METHOD_NOT_FOUND, "Method not found: '" + request.method() + "'"));
  }

  private CompletionStage<JsonObject> begin(Call call) {
    try {
      MethodHandler handler = handler(call.request(), call.era());
      // A ping is answered however many calls are running.
      return handler.method().runsFeature()
          ? limiter.run(() -> handler.start(call))
          : handler.start(call);
    } catch (InputRequiredException e) {
      return CompletableFuture.completedFuture(e.toResult());
    } catch (RuntimeException | StackOverflowError e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private Message success(Call call, JsonObject result) {
    JsonObject answer =
        call.era() == Era.MODERN ? ModernResults.complete(methodOf(call), result, server) : result;
    return new Message.Response(call.request().id(), answer);
  }

  private Message failure(Call call, Throwable failure) {
    Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
    return Message.Failure.of(Optional.of(call.request().id()), reason(call, cause));
  }

  private ProtocolException reason(Call call, Throwable cause) {
    if (cause instanceof ProtocolException known) {
      return known;
    }
    return cause instanceof ExplainedException refused
        ? ProtocolException.invalidParams(refused.sentence().in(call.caller().locale()))
        : incidents.report(call, cause);
  }

  /** Whatever an observer throws, the client gets its answer. */
  private void publish(Call call, Message answer, long nanos) {
    try {
      fire(call, answer, nanos);
    } catch (RuntimeException e) {
      incidents.report(call, e);
    }
  }

  private void fire(Call call, Message answer, long nanos) {
    McpMethod.of(call.request().method())
        .ifPresent(
            method ->
                completed.fire(
                    new CallCompleted(
                        method, name(call), isSuccess(answer), Duration.ofNanos(nanos))));
  }

  private static boolean isSuccess(Message answer) {
    return answer instanceof Message.Response response
        && response.result().get("isError") != JsonValue.TRUE;
  }

  private static String name(Call call) {
    return methodOf(call)
        .nameParameter()
        .map(call.params()::get)
        .filter(JsonString.class::isInstance)
        .map(name -> ((JsonString) name).getString())
        .orElse("");
  }

  private static McpMethod methodOf(Call call) {
    return McpMethod.of(call.request().method()).orElseThrow();
  }
}
