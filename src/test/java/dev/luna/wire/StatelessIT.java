package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streamable HTTP without sessions: 2026-07-28. */
class StatelessIT {

  private static LunaProcess luna;
  private static Wire wire;

  @BeforeAll
  static void start(@TempDir Path home) {
    luna = LunaProcess.prepare(LunaWar.WITH_FIXTURES, home).set("LUNA_KEEP_ALIVE", "0.2s").start();
    wire = new Wire(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @ParameterizedTest
  @CsvSource({
    "MCP-Protocol-Version, , -32020",
    "MCP-Protocol-Version, 2025-11-25, -32020",
    "Mcp-Method, , -32020",
    "Mcp-Method, tools/list, -32020",
    "Mcp-Method, TOOLS/CALL, -32020",
    "Mcp-Name, , -32020",
    "Mcp-Name, engine_state, -32020",
    "Mcp-Name, =?base64?!!?=, -32020",
    "Mcp-Name, =?base64?ZW5naW5lX3N0YXRl?=, -32020",
    "Mcp-Param-City, , -32020",
    "Mcp-Param-City, Lyon, -32020",
    "Mcp-Param-City, =?base64?/w==?=, -32020",
    "Mcp-Param-Count, 4, -32020",
    "Mcp-Param-Count, x, -32020"
  })
  void headersSayWhatTheBodySays(String header, String value, int code) {
    Answer answer = wire.send(call("Paris", 3, header, value));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo(code);
    assertThat(answer.json().getInt("id")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "none, x",
    "Mcp-Name, =?base64?ZW5naW5lX2hlYWRlcg==?=",
    "Mcp-Param-City, =?base64?UGFyaXM=?=",
    "mcp-param-city, Paris",
    "Mcp-Param-Count, 3.0"
  })
  void headersMaySayItInOtherWays(String header, String value) {
    Answer answer = wire.send(call("Paris", 3, header, value));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("Paris 3");
  }

  @Test
  void headersSayAnyTextEncoded() {
    String city = "Zürich 🌙";
    String encoded = Base64.getEncoder().encodeToString(city.getBytes(StandardCharsets.UTF_8));
    Answer answer = wire.send(call(city, 3, "Mcp-Param-City", "=?base64?" + encoded + "?="));
    assertThat(answer.text()).isEqualTo("Zürich 🌙 3");
  }

  @Test
  void anUnknownRevisionIsRefusedWithThoseThatAreKnown() {
    String body = Wire.rpc("\"v\"", "tools/list", meta("2099-01-01"));
    Answer answer =
        wire.send(
            wire.post("/mcp", body)
                .header("MCP-Protocol-Version", "2099-01-01")
                .header("Mcp-Method", "tools/list"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo(-32022);
    assertThat(answer.json().getJsonObject("error").getJsonObject("data").getString("requested"))
        .isEqualTo("2099-01-01");
    assertThat(answer.json().getString("id")).isEqualTo("v");
  }

  @Test
  void metaIsDemanded() {
    String body = Wire.rpc("1", "tools/list", "{}");
    Answer answer =
        wire.send(
            wire.modernHeaders("tools/list", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo(-32602);
  }

  @Test
  void methodsOfTheOtherEraDoNotExist() {
    for (String method :
        List.of("ping", "initialize", "logging/setLevel", "resources/subscribe", "nonsense")) {
      Answer answer = wire.send(wire.modern(method, JsonText.object()));
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.errorCode()).isEqualTo(-32601);
    }
    for (String verb : List.of("GET", "DELETE", "PUT")) {
      Answer answer =
          wire.send(
              wire.request("/mcp")
                  .method(verb, HttpRequest.BodyPublishers.noBody())
                  .header("Accept", "*/*")
                  .header("MCP-Protocol-Version", Wire.MODERN));
      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow")).contains("POST");
    }
  }

  @Test
  void aClientThatLeavesCancelsItsCall() {
    try (EventFeed feed = wire.open(wait("gone", "text/event-stream"))) {
      Wire.await("the call waits", () -> has("waiting", "gone"));
    }
    Wire.await("the call was cancelled", () -> has("cancelled", "gone"));
  }

  @Test
  void aLongCallBecomesAStreamThatIsKeptAlive() {
    try (EventFeed feed = wire.open(wait("long", "application/json, text/event-stream"))) {
      assertThat(feed.header("Content-Type")).startsWith("text/event-stream");
      assertThat(feed.next().comment()).isNotNull();
      assertThat(feed.next().comment()).isNotNull();
      assertThat(has("waiting", "long")).isTrue();
    }
    Wire.await("the call was cancelled", () -> has("cancelled", "long"));
  }

  @Test
  void aSubscriptionIsAcknowledgedThenTold() {
    try (EventFeed feed = wire.open(listen("listen://0", "listen://é 🌙"))) {
      JsonObject first = feed.message();
      assertThat(first.getString("method")).isEqualTo("notifications/subscriptions/acknowledged");
      assertThat(tag(first)).isEqualTo(1);
      wire.callTool(
          "engine_touch", "{\"prefix\":\"listen://\",\"resources\":3,\"times\":1,\"padding\":0}");
      wire.callTool(
          "engine_touch",
          "{\"prefix\":\"listen://é 🌙\",\"resources\":1,\"times\":1,\"padding\":0}");
      wire.callTool(
          "engine_touch", "{\"prefix\":\"listen://\",\"resources\":1,\"times\":1,\"padding\":0}");
      for (int i = 0; i < 2; i++) {
        JsonObject told = feed.message();
        assertThat(told.getString("method")).isEqualTo("notifications/resources/updated");
        assertThat(told.getJsonObject("params").getString("uri")).isEqualTo("listen://0");
        assertThat(tag(told)).isEqualTo(1);
      }
    }
    Wire.await("the stream is freed", () -> wire.state().getInt("streams") == 0);
  }

  @Test
  void aSubscriptionNeedsAStream() {
    Answer answer =
        wire.send(
            wire.modern(
                "subscriptions/listen",
                JsonText.object().add("notifications", JsonText.object()),
                "application/json"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorCode()).isEqualTo(-32600);
  }

  @Test
  void theRequestIsAllThereIs() {
    Answer answer = wire.send(call("Paris", 3, "Mcp-Session-Id", "0"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Mcp-Session-Id")).isEmpty();
    Answer discovered = wire.send(wire.modern("server/discover", JsonText.object()));
    assertThat(discovered.result().getJsonArray("supportedVersions")).hasSize(5);
    assertThat(wire.initialize(Wire.LATEST_LEGACY)).isNotEmpty();
  }

  private static HttpRequest.Builder call(String city, int count, String header, String value) {
    HttpRequest.Builder request = wire.modern("tools/call", arguments(city, count));
    request.setHeader("Mcp-Param-City", city.chars().allMatch(c -> c < 128) ? city : "x");
    request.setHeader("Mcp-Param-Count", Integer.toString(count));
    HttpRequest built = request.build();
    if (value != null) {
      return request.setHeader(header, value);
    }
    return HttpRequest.newBuilder(built, (name, given) -> !name.equalsIgnoreCase(header));
  }

  private static JsonObjectBuilder arguments(String city, int count) {
    return JsonText.object()
        .add("name", "engine_header")
        .add("arguments", JsonText.object().add("city", city).add("count", count));
  }

  private static HttpRequest.Builder wait(String name, String accept) {
    return wire.modern(
        "tools/call", Wire.toolCall("engine_wait", "{\"name\":\"%s\"}".formatted(name)), accept);
  }

  private static HttpRequest.Builder listen(String... uris) {
    return wire.modern(
        "subscriptions/listen",
        JsonText.object()
            .add(
                "notifications",
                JsonText.object().add("resourceSubscriptions", JsonText.strings(List.of(uris)))));
  }

  private static int tag(JsonObject message) {
    return message
        .getJsonObject("params")
        .getJsonObject("_meta")
        .getInt("io.modelcontextprotocol/subscriptionId");
  }

  private static String meta(String version) {
    return "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"%s\",\"io.modelcontextprotocol/clientCapabilities\":{}}}"
        .formatted(version);
  }

  private static boolean has(String list, String name) {
    return wire.state().getJsonArray(list).contains(JsonText.string(name));
  }
}
