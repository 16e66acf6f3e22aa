package dev.luna.wire;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** A client that says exactly what it is told, with nothing of MCP in it but its spelling. */
final class Wire {

  /** Nothing that is waited for may take longer. */
  static final Duration LIMIT = Duration.ofSeconds(20);

  static final String MODERN = "2026-07-28";
  static final String LATEST_LEGACY = "2025-11-25";

  private final LunaProcess luna;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();

  Wire(LunaProcess luna) {
    this.luna = luna;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(luna.uri(path));
  }

  /** A POST of JSON that takes both kinds of response. */
  HttpRequest.Builder post(String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json, text/event-stream")
        .POST(BodyPublishers.ofString(body));
  }

  /** A POST of a request of the stateless era that says all it must. */
  HttpRequest.Builder modern(String method, JsonObjectBuilder params) {
    return modern(method, params, "application/json, text/event-stream");
  }

  HttpRequest.Builder modern(String method, JsonObjectBuilder params, String accept) {
    JsonObject built = params.add("_meta", modernMeta()).build();
    HttpRequest.Builder request =
        modernHeaders(method, accept)
            .POST(BodyPublishers.ofString(rpc("1", method, JsonText.write(built))));
    for (String name : new String[] {"name", "uri"}) {
      if (built.containsKey(name)) {
        request.header("Mcp-Name", built.getString(name));
      }
    }
    return request;
  }

  HttpRequest.Builder modernHeaders(String method, String accept) {
    return request("/mcp")
        .header("Content-Type", "application/json")
        .header("Accept", accept)
        .header("MCP-Protocol-Version", MODERN)
        .header("Mcp-Method", method);
  }

  static JsonObjectBuilder modernMeta() {
    return JsonText.object()
        .add("io.modelcontextprotocol/protocolVersion", MODERN)
        .add("io.modelcontextprotocol/clientCapabilities", JsonText.object());
  }

  /** Calls a tool without a session. */
  Answer callTool(String name, String arguments) {
    return send(modern("tools/call", toolCall(name, arguments)));
  }

  static JsonObjectBuilder toolCall(String name, String arguments) {
    return JsonText.object().add("name", name).add("arguments", JsonText.parse(arguments));
  }

  /** What the engine holds. */
  JsonObject state() {
    return JsonText.parseObject(callTool("engine_state", "{}").text());
  }

  /** The text of a request; {@code id} and {@code params} are JSON. */
  static String rpc(String id, String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"%s\",\"params\":%s}"
        .formatted(id, method, params);
  }

  /** Opens a session of Streamable HTTP and returns its id. */
  String initialize(String version) {
    Answer answer = send(post("/mcp", initialization(version)));
    return answer.header("Mcp-Session-Id");
  }

  static String initialization(String version) {
    return rpc(
        "0",
        "initialize",
        "{\"protocolVersion\":\"%s\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}"
            .formatted(version));
  }

  HttpRequest.Builder inSession(String session, String body) {
    return post("/mcp", body).header("Mcp-Session-Id", session);
  }

  HttpRequest.Builder listen(String session) {
    return request("/mcp").header("Accept", "text/event-stream").header("Mcp-Session-Id", session);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  CompletableFuture<Answer> sendAsync(HttpRequest.Builder request) {
    return http.sendAsync(request.timeout(LIMIT).build(), BodyHandlers.ofString())
        .thenApply(
            response -> new Answer(response.statusCode(), response.headers(), response.body()));
  }

  EventFeed open(HttpRequest.Builder request) {
    try {
      return new EventFeed(http.send(request.timeout(LIMIT).build(), BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until something holds. */
  static void await(String what, BooleanSupplier condition) {
    await(what, LIMIT, condition);
  }

  static void await(String what, Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + limit + ": " + what);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
