package dev.luna.client;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;

/** Calls tools and reads resources without a session, over plain HTTP. */
public final class ToolClient {

  private static final String META = "io.modelcontextprotocol/";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();
  private final LunaProcess luna;
  private final Locale locale;

  public ToolClient(LunaProcess luna) {
    this(luna, Locale.ENGLISH);
  }

  /** A client whose reader understands this language. */
  public ToolClient(LunaProcess luna, Locale locale) {
    this.luna = luna;
    this.locale = locale;
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

  /** The whole result of a call. */
  public JsonObject result(String tool, JsonObjectBuilder arguments) throws IOException {
    return request(
            "tools/call", JsonText.object().add("name", tool).add("arguments", arguments), tool)
        .getJsonObject("result");
  }

  /** The answer to any request, result or error. */
  public JsonObject request(String method, JsonObjectBuilder params, String name)
      throws IOException {
    params.add(
        "_meta",
        JsonText.object()
            .add(META + "protocolVersion", "2026-07-28")
            .add(META + "clientCapabilities", JsonText.object()));
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
    return JsonText.parseObject(send(request.build()));
  }

  /** What a result says to its reader. */
  public static String text(JsonObject result) {
    return result.getJsonArray("content").getJsonObject(0).getString("text");
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
