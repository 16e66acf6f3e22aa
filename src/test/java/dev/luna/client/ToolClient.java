package dev.luna.client;

import dev.luna.json.JsonText;
import dev.luna.server.RunningLuna;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Calls tools and reads resources without a session, over plain HTTP. */
public final class ToolClient {

  private static final String META = "io.modelcontextprotocol/";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final HttpClient http;
  private final RunningLuna luna;
  private final Locale locale;
  private final Optional<Function<String, JsonObject>> person;
  private final Optional<String> key;

  public ToolClient(RunningLuna luna) {
    this(luna, Locale.ENGLISH);
  }

  /** A client whose reader understands this language. */
  public ToolClient(RunningLuna luna, Locale locale) {
    this(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build(),
        luna,
        locale,
        Optional.empty(),
        Optional.empty());
  }

  private ToolClient(
      HttpClient http,
      RunningLuna luna,
      Locale locale,
      Optional<Function<String, JsonObject>> person,
      Optional<String> key) {
    this.http = http;
    this.luna = luna;
    this.locale = locale;
    this.person = person;
    this.key = key;
  }

  /**
   * A client that can ask a person.
   *
   * @param answers gives the result of an elicitation for its message
   */
  public ToolClient asking(Function<String, JsonObject> answers) {
    return new ToolClient(http, luna, locale, Optional.of(answers), key);
  }

  /** A client whose requests carry this idempotency key. */
  public ToolClient keyed(String idempotencyKey) {
    return new ToolClient(http, luna, locale, person, Optional.of(idempotencyKey));
  }

  /**
   * Calls a tool that must succeed.
   *
   * @return its structured content
   */
  public JsonObject call(String tool, JsonObjectBuilder arguments) throws IOException {
    JsonObject result = result(tool, arguments);
    if (result.getBoolean("isError", false)) {
      throw new AssertionError(tool + " failed: " + text(result));
    }
    return result.getJsonObject("structuredContent");
  }

  /**
   * Calls a tool that must fail.
   *
   * @return what it says
   */
  public String failure(String tool, JsonObjectBuilder arguments) throws IOException {
    JsonObject result = result(tool, arguments);
    if (!result.getBoolean("isError", false)) {
      throw new AssertionError(tool + " did not fail: " + result);
    }
    return text(result);
  }

  /** The whole result of a call, after the person has answered whatever it asked. */
  public JsonObject result(String tool, JsonObjectBuilder arguments) throws IOException {
    JsonObject params = JsonText.object().add("name", tool).add("arguments", arguments).build();
    JsonObject result =
        request("tools/call", JsonText.object(params), tool).getJsonObject("result");
    while (result.getString("resultType", "").equals("input_required")) {
      JsonObjectBuilder again =
          JsonText.object(params)
              .add("inputResponses", answers(result.getJsonObject("inputRequests")))
              .add("requestState", result.getString("requestState"));
      result = request("tools/call", again, tool).getJsonObject("result");
    }
    return result;
  }

  private JsonObjectBuilder answers(JsonObject requests) {
    JsonObjectBuilder answers = JsonText.object();
    requests.forEach(
        (key, request) -> {
          String message = request.asJsonObject().getJsonObject("params").getString("message");
          answers.add(key, person.orElseThrow().apply(message));
        });
    return answers;
  }

  /** The answer to any request, result or error. */
  public JsonObject request(String method, JsonObjectBuilder params, String name)
      throws IOException {
    params.add(
        "_meta",
        JsonText.object()
            .add(META + "protocolVersion", "2026-07-28")
            .add(META + "clientCapabilities", capabilities()));
    JsonObject message =
        JsonText.object()
            .add("jsonrpc", "2.0")
            .add("id", 1)
            .add("method", method)
            .add("params", params)
            .build();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(luna.uri("/mcp"))
            .timeout(LIMIT)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Accept-Language", locale.toLanguageTag())
            .header("MCP-Protocol-Version", "2026-07-28")
            .header("Mcp-Method", method)
            .POST(HttpRequest.BodyPublishers.ofString(JsonText.write(message)));
    if (!name.isEmpty()) {
      request.header("Mcp-Name", name);
    }
    key.ifPresent(text -> request.header("Idempotency-Key", text));
    return JsonText.parseObject(send(request.build()));
  }

  /** What a result says to its reader. */
  public static String text(JsonObject result) {
    return result.getJsonArray("content").getJsonObject(0).getString("text");
  }

  private JsonObjectBuilder capabilities() {
    JsonObjectBuilder capabilities = JsonText.object();
    person.ifPresent(
        it -> capabilities.add("elicitation", JsonText.object().add("form", JsonText.object())));
    return capabilities;
  }

  private String send(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
