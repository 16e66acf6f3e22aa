package dev.luna.mcp.call;

import dev.luna.json.JsonText;
import dev.luna.mcp.ClientInput;
import dev.luna.mcp.InputRequest;
import dev.luna.mcp.ToolException;
import dev.luna.mcp.protocol.ProtocolVersion;
import dev.luna.mcp.session.ClientRequests.ClientFailure;
import dev.luna.mcp.session.Session;
import dev.luna.text.Sentence;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks by sending requests to the client of a session and waiting for its answers. */
final class LegacyInput implements ClientInput {

  /** People take their time. */
  static final Duration MAX_WAIT = Duration.ofMinutes(10);

  private final Call call;
  private final Session session;
  private final CallLimiter limiter;

  LegacyInput(Call call, Session session, CallLimiter limiter) {
    this.call = call;
    this.session = session;
    this.limiter = limiter;
  }

  @Override
  public boolean supports(InputRequest.Kind kind) {
    return call.channel().isOpen() && capabilities().offers(kind);
  }

  @Override
  public boolean isContinued() {
    return true;
  }

  @Override
  public Map<String, JsonObject> ask(InputRequest... requests) {
    Map<String, CompletableFuture<JsonObject>> asked = new LinkedHashMap<>();
    for (InputRequest request : requests) {
      if (!call.channel().isOpen() || !capabilities().offers(request)) {
        throw refused("client.lacks", ClientCapabilities.required(request));
      }
      asked.put(request.key(), send(request));
    }
    asked.values().forEach(answer -> call.onCancel(() -> answer.cancel(false)));
    return limiter.pause(() -> await(asked));
  }

  private ClientCapabilities capabilities() {
    return new ClientCapabilities(call.clientCapabilities());
  }

  private CompletableFuture<JsonObject> send(InputRequest request) {
    return session
        .clientRequests()
        .send(request.kind().method(), paramsFor(request), call.channel()::send);
  }

  private JsonObject paramsFor(InputRequest request) {
    return session.version().atLeast(ProtocolVersion.V2025_11_25)
        ? request.params()
        : JsonText.object(request.params()).remove("mode").build();
  }

  private Map<String, JsonObject> await(Map<String, CompletableFuture<JsonObject>> asked) {
    Map<String, JsonObject> answers = new LinkedHashMap<>();
    asked.forEach((key, answer) -> answers.put(key, await(key, answer)));
    return answers;
  }

  private static ToolException refused(String key, Object... values) {
    return new ToolException(Sentence.of(LegacyInput.class, key, values));
  }

  private JsonObject await(String key, CompletableFuture<JsonObject> answer) {
    try {
      return answer.get(MAX_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ClientFailure failure
          ? refused("client.refused", key, failure.getMessage())
          : new CancellationException();
    } catch (TimeoutException e) {
      answer.cancel(false);
      throw refused("client.silent", key, MAX_WAIT.toMinutes());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
