package dev.luna.cli;

import dev.luna.json.JsonText;
import dev.luna.transfer.TransferProgress;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A running Luna, asked as any client asks it: each call is one MCP request over HTTP. */
public final class Server {

  /** What a tool answered. */
  record Answer(JsonObject value, String text) {}

  /** What a health check of the server says. */
  record Check(String name, boolean up, String data) {}

  private static final String REVISION = "2026-07-28";
  private static final String META = "io.modelcontextprotocol/";
  private static final String EVENT_DATA = "data:";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ServerAddress address;
  private final Texts texts;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  Server(ServerAddress address, Texts texts) {
    this.address = address;
    this.texts = texts;
  }

  URI url() {
    return address.url();
  }

  /**
   * Calls a tool, however long it takes.
   *
   * @throws ServerException if the server does not answer, or answers that it could not
   * @throws CancellationException if the thread is interrupted; the server ends the call then
   */
  Answer call(String tool, JsonObjectBuilder arguments, TransferProgress progress) {
    HttpRequest request =
        request("/mcp")
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header("Accept-Language", texts.locale().toLanguageTag())
            .header("MCP-Protocol-Version", REVISION)
            .header("Mcp-Method", "tools/call")
            .header("Mcp-Name", tool)
            .POST(HttpRequest.BodyPublishers.ofString(message(tool, arguments)))
            .build();
    return interruptible(() -> answer(request, progress));
  }

  /**
   * What the server says of its own health.
   *
   * @throws ServerException if it does not answer
   */
  List<Check> health() {
    HttpRequest request = request("/health").timeout(PATIENCE.multipliedBy(3)).build();
    try (Stream<String> lines = send(request).body()) {
      JsonObject health = JsonText.parseObject(String.join("\n", lines.toList()));
      return health.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
          .map(Server::check)
          .toList();
    } catch (UncheckedIOException | JsonException e) {
      throw ServerException.unreachable(texts.say("server.lost", url(), e.getMessage()));
    }
  }

  /** The stream of a response does not end where its reader is interrupted, but waiting does. */
  private static <T> T interruptible(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work).get();
    } catch (InterruptedException e) {
      throw new CancellationException();
    } catch (ExecutionException e) {
      throw (RuntimeException) e.getCause();
    }
  }

  private Answer answer(HttpRequest request, TransferProgress progress) {
    try (Stream<String> lines = send(request).body()) {
      return answer(response(lines.iterator(), progress));
    } catch (UncheckedIOException | JsonException e) {
      throw ServerException.unreachable(texts.say("server.lost", url(), e.getMessage()));
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
    address.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    return request;
  }

  private HttpResponse<Stream<String>> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofLines());
    } catch (IOException e) {
      throw ServerException.unreachable(texts.say("server.silent", url()));
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  private static String message(String tool, JsonObjectBuilder arguments) {
    JsonObjectBuilder meta =
        JsonText.object()
            .add(META + "protocolVersion", REVISION)
            .add(META + "clientCapabilities", JsonText.object())
            .add("progressToken", 1);
    JsonObjectBuilder params =
        JsonText.object().add("name", tool).add("arguments", arguments).add("_meta", meta);
    return JsonText.write(
        JsonText.object()
            .add("jsonrpc", "2.0")
            .add("id", 1)
            .add("method", "tools/call")
            .add("params", params)
            .build());
  }

  /** The response to the request, as the whole body or as the last event of a stream. */
  private JsonObject response(Iterator<String> lines, TransferProgress progress) {
    StringBuilder body = new StringBuilder();
    while (lines.hasNext()) {
      String line = lines.next();
      if (!line.startsWith(EVENT_DATA)) {
        body.append(line.startsWith("{") ? line : "");
      } else if (line.length() > EVENT_DATA.length() + 1) {
        JsonObject message = JsonText.parseObject(line.substring(EVENT_DATA.length()));
        if (message.containsKey("id")) {
          return message;
        }
        report(message, progress);
      }
    }
    return JsonText.parseObject(body.toString());
  }

  private static void report(JsonObject message, TransferProgress progress) {
    JsonObject params = message.getJsonObject("params");
    if (params != null && params.containsKey("total")) {
      progress.report(
          params.getJsonNumber("progress").longValue(), params.getJsonNumber("total").longValue());
    }
  }

  private Answer answer(JsonObject response) {
    JsonObject result = response.getJsonObject("result");
    if (result == null) {
      throw ServerException.refused(
          Optional.ofNullable(response.getJsonObject("error"))
              .map(error -> error.getString("message", ""))
              .orElseGet(() -> texts.say("server.silent", url())));
    }
    String text = result.getJsonArray("content").getJsonObject(0).getString("text");
    if (result.getBoolean("isError", false)) {
      throw ServerException.refused(text);
    }
    return new Answer(result.getJsonObject("structuredContent"), text);
  }

  private static Check check(JsonObject check) {
    String data = check.containsKey("data") ? JsonText.write(check.get("data")) : "";
    return new Check(check.getString("name"), check.getString("status").equals("UP"), data);
  }
}
