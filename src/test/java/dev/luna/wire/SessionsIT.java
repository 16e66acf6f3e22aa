package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streamable HTTP with sessions: 2025-03-26 to 2025-11-25. */
class SessionsIT {

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

  @Test
  void aSessionIsNamedOnEveryRequest() {
    assertThat(wire.send(wire.post("/mcp", ping("1"))).status()).isEqualTo(400);
    Answer unknown = wire.send(wire.inSession("0".repeat(32), ping("1")));
    assertThat(unknown.status()).isEqualTo(404);
    String session = wire.initialize(Wire.LATEST_LEGACY);
    assertThat(wire.send(wire.inSession(session, ping("1"))).status()).isEqualTo(200);
    assertThat(wire.send(delete(session)).status()).isEqualTo(204);
    assertThat(wire.send(wire.inSession(session, ping("2"))).status()).isEqualTo(404);
    assertThat(wire.send(delete(session)).status()).isEqualTo(404);
    assertThat(wire.send(wire.listen(session)).status()).isEqualTo(404);
  }

  @Test
  void anUnknownRevisionIsAnsweredWithTheNewestOfTheEra() {
    for (String asked : List.of("1999-01-01", "2026-07-28", "2099-01-01", "x")) {
      Answer answer = wire.send(wire.post("/mcp", Wire.initialization(asked)));
      assertThat(answer.result().getString("protocolVersion")).isEqualTo("2025-11-25");
    }
    for (String known : List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25")) {
      Answer answer = wire.send(wire.post("/mcp", Wire.initialization(known)));
      assertThat(answer.result().getString("protocolVersion")).isEqualTo(known);
    }
  }

  @Test
  void aFailedInitializationOpensNoSession() {
    Answer answer = wire.send(wire.post("/mcp", Wire.rpc("1", "initialize", "{}")));
    assertThat(answer.errorCode()).isEqualTo(-32602);
    String id = answer.header("Mcp-Session-Id");
    if (!id.isEmpty()) {
      assertThat(wire.send(wire.inSession(id, ping("1"))).status()).isEqualTo(404);
    }
  }

  @Test
  void theVersionHeaderMustBeKnown() {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    for (String other : List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25")) {
      assertThat(withVersion(session, other).status()).isEqualTo(200);
    }
    assertThat(withVersion(session, "1999-01-01").status()).isEqualTo(400);
    assertThat(withVersion(session, "").status()).isEqualTo(400);
  }

  @Test
  void batchesExistInOneRevision() {
    String batch =
        "[" + ping("1") + "," + ping("\"two\"") + ",{\"jsonrpc\":\"2.0\",\"method\":\"n\"},3]";
    String session = wire.initialize("2025-03-26");
    Answer answer = wire.send(wire.inSession(session, batch));
    assertThat(answer.status()).isEqualTo(200);
    JsonArray answers = (JsonArray) JsonText.parse(answer.body());
    assertThat(answers).hasSize(3);
    assertThat(answers.getJsonObject(1).getString("id")).isEqualTo("two");
    assertThat(answers.getJsonObject(2).getJsonObject("error").getInt("code")).isEqualTo(-32600);
    Answer notified =
        wire.send(wire.inSession(session, "[{\"jsonrpc\":\"2.0\",\"method\":\"n\"}]"));
    assertThat(notified.status()).isEqualTo(202);
    assertThat(wire.send(wire.inSession(session, "[]")).status()).isEqualTo(400);
    for (String other : List.of("2025-06-18", "2025-11-25")) {
      Answer refused = wire.send(wire.inSession(wire.initialize(other), batch));
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.errorCode()).isEqualTo(-32600);
    }
  }

  @Test
  void aCallInABatchCanBeCancelled() {
    String session = wire.initialize("2025-03-26");
    var answer = wire.sendAsync(wire.inSession(session, "[" + waiting("5", "batched") + "]"));
    awaitWaiting("batched");
    wire.send(wire.inSession(session, cancelled("5")));
    assertThat(answer.join().status()).isEqualTo(202);
  }

  @Test
  void aCancelledCallIsNotAnswered() {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    var answer = wire.sendAsync(wire.inSession(session, waiting("\"w\"", "cancelled")));
    awaitWaiting("cancelled");
    wire.send(wire.inSession(session, cancelled("\"other\"")));
    assertThat(isWaiting("cancelled")).isTrue();
    Answer told = wire.send(wire.inSession(session, cancelled("\"w\"")));
    assertThat(told.status()).isEqualTo(202);
    assertThat(told.body()).isEmpty();
    assertThat(answer.join().body()).doesNotContain("result", "Waited");
    assertThat(wire.state().getJsonArray("cancelled")).contains(JsonText.string("cancelled"));
  }

  @Test
  void aRunningIdIsNotTakenTwice() {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    var answer = wire.sendAsync(wire.inSession(session, waiting("9", "twice")));
    awaitWaiting("twice");
    Answer second = wire.send(wire.inSession(session, ping("9")));
    assertThat(second.status()).isEqualTo(400);
    assertThat(second.json().getInt("id")).isEqualTo(9);
    assertThat(wire.send(wire.inSession(session, ping("\"9\""))).status()).isEqualTo(200);
    wire.send(delete(session));
    assertThat(answer.join().body()).doesNotContain("Waited");
    Wire.await("the end of the session ended its call", () -> !isWaiting("twice"));
  }

  @Test
  void aCutResponseIsResumedExactlyWhereItWasCut() {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    String lastId;
    try (EventFeed feed = wire.open(wire.inSession(session, gate("resume", 4)))) {
      SseEvent priming = feed.nextEvent();
      assertThat(priming.id()).isNotNull();
      assertThat(priming.retry()).isNotNull();
      assertThat(progress(feed.message())).isEqualTo(1);
      openGate("resume1");
      SseEvent second = feed.nextEvent();
      assertThat(progress(second.json())).isEqualTo(2);
      lastId = second.id();
    }
    openGate("resume2");
    awaitWaiting("resume3");
    openGate("resume3");
    openGate("resume4");
    try (EventFeed again = wire.open(wire.listen(session).header("Last-Event-ID", lastId))) {
      List<JsonObject> missed = again.rest();
      assertThat(missed).hasSize(3);
      assertThat(progress(missed.get(0))).isEqualTo(3);
      assertThat(progress(missed.get(1))).isEqualTo(4);
      assertThat(missed.get(2).getJsonObject("result")).isNotNull();
    }
  }

  @Test
  void subscribersAreToldOnTheirStream() {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    String other = wire.initialize(Wire.LATEST_LEGACY);
    wire.send(wire.inSession(session, subscription("subscribe", "legacy://0")));
    try (EventFeed feed = wire.open(wire.listen(session));
        EventFeed silent = wire.open(wire.listen(other))) {
      touch("legacy://", 2);
      JsonObject told = feed.message();
      assertThat(told.getString("method")).isEqualTo("notifications/resources/updated");
      assertThat(told.getJsonObject("params").getString("uri")).isEqualTo("legacy://0");
      wire.send(wire.inSession(session, subscription("unsubscribe", "legacy://0")));
      touch("legacy://", 1);
      wire.send(wire.inSession(other, subscription("subscribe", "legacy://1")));
      touch("legacy://", 2);
      assertThat(silent.message().getJsonObject("params").getString("uri")).isEqualTo("legacy://1");
    }
  }

  @Test
  void whatWasSentWhileNobodyListenedIsDelivered() {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    wire.send(wire.inSession(session, subscription("subscribe", "away://0")));
    String lastId;
    try (EventFeed feed = wire.open(wire.listen(session))) {
      touch("away://", 1);
      lastId = feed.nextEvent().id();
    }
    touch("away://", 1);
    touch("away://", 1);
    try (EventFeed again = wire.open(wire.listen(session).header("Last-Event-ID", lastId))) {
      assertThat(again.message()).isNotNull();
      assertThat(again.message()).isNotNull();
    }
  }

  @Test
  void theResponseIsWhatTheClientTakes() {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    assertThat(accepting(session, "application/json").header("Content-Type"))
        .startsWith("application/json");
    assertThat(accepting(session, "application/json").result()).isNotNull();
    Answer stream = accepting(session, "text/event-stream");
    assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
    assertThat(stream.body()).contains("\"result\"");
    assertThat(accepting(session, "text/html").status()).isEqualTo(406);
    assertThat(accepting(session, "*/*").status()).isEqualTo(200);
    assertThat(accepting(session, "application/*;q=0.5, text/html").status()).isEqualTo(200);
    assertThat(wire.send(wire.request("/mcp").header("Accept", "application/json")).status())
        .isEqualTo(406);
  }

  @Test
  void aClientThatTakesOnlyJsonIsAnsweredByAToolThatTalks() {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    String call =
        Wire.rpc("1", "tools/call", "{\"name\":\"engine_chat\",\"arguments\":{\"times\":3}}");
    Answer answer =
        wire.send(wire.inSession(session, call).setHeader("Accept", "application/json"));
    assertThat(answer.text()).isEqualTo("Said");
  }

  @Test
  void notificationsAreAcceptedWithoutAWord() {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    for (String method : List.of("notifications/initialized", "notifications/unknown")) {
      Answer answer =
          wire.send(
              wire.inSession(session, "{\"jsonrpc\":\"2.0\",\"method\":\"%s\"}".formatted(method)));
      assertThat(answer.status()).isEqualTo(202);
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void aDefectIsAnsweredWithoutAWordAboutTheInside() {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    Answer answer =
        wire.send(
            wire.inSession(session, Wire.rpc("1", "tools/call", "{\"name\":\"engine_crash\"}")));
    assertThat(answer.errorCode()).isEqualTo(-32603);
    assertThat(answer.body()).doesNotContain("secret", "Exception", "passwd");
  }

  private static int progress(JsonObject message) {
    return message.getJsonObject("params").getInt("progress");
  }

  private static Answer accepting(String session, String accept) {
    return wire.send(wire.inSession(session, ping("1")).setHeader("Accept", accept));
  }

  private static Answer withVersion(String session, String version) {
    return wire.send(wire.inSession(session, ping("1")).header("MCP-Protocol-Version", version));
  }

  private static HttpRequest.Builder delete(String session) {
    return wire.request("/mcp").DELETE().header("Mcp-Session-Id", session);
  }

  private static String ping(String id) {
    return Wire.rpc(id, "ping", "{}");
  }

  private static String waiting(String id, String name) {
    return Wire.rpc(
        id,
        "tools/call",
        "{\"name\":\"engine_wait\",\"arguments\":{\"name\":\"%s\"}}".formatted(name));
  }

  private static String gate(String name, int steps) {
    return Wire.rpc(
        "\"g\"",
        "tools/call",
        "{\"name\":\"engine_gate\",\"arguments\":{\"name\":\"%s\",\"steps\":%d},\"_meta\":{\"progressToken\":1}}"
            .formatted(name, steps));
  }

  private static String subscription(String verb, String uri) {
    return Wire.rpc("3", "resources/" + verb, "{\"uri\":\"%s\"}".formatted(uri));
  }

  private static String cancelled(String id) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":%s}}"
        .formatted(id);
  }

  private static void openGate(String gate) {
    wire.callTool("engine_open", "{\"gate\":\"%s\"}".formatted(gate));
  }

  private static void touch(String prefix, int resources) {
    wire.callTool(
        "engine_touch",
        "{\"prefix\":\"%s\",\"resources\":%d,\"times\":1,\"padding\":0}"
            .formatted(prefix, resources));
  }

  private static void awaitWaiting(String name) {
    Wire.await(name + " waits", () -> isWaiting(name));
  }

  private static boolean isWaiting(String name) {
    return wire.state().getJsonArray("waiting").contains(JsonText.string(name));
  }
}
