package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP+SSE of 2024-11-05. */
class HttpSseIT {

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
  void theFirstEventSaysWhereToPost() {
    try (EventFeed feed = open()) {
      SseEvent first = feed.nextEvent();
      assertThat(first.name()).isEqualTo("endpoint");
      assertThat(first.data()).matches("/messages\\?sessionId=[0-9a-f]{32}");
      assertThat(feed.header("Content-Type")).startsWith("text/event-stream");
      assertThat(feed.header("Cache-Control")).isEqualTo("no-store");
      assertThat(feed.header("X-Accel-Buffering")).isEqualTo("no");
    }
  }

  @Test
  void answersComeOnTheStreamOnly() {
    try (EventFeed feed = open()) {
      String endpoint = feed.nextEvent().data();
      Answer posted = wire.send(wire.post(endpoint, Wire.initialization("2024-11-05")));
      assertThat(posted.status()).isEqualTo(202);
      assertThat(posted.body()).isEmpty();
      SseEvent event = feed.nextEvent();
      assertThat(event.name()).isEqualTo("message");
      assertThat(event.json().getJsonObject("result").getString("protocolVersion"))
          .isEqualTo("2024-11-05");
    }
  }

  @Test
  void idsComeBackAsTheyWere() {
    try (EventFeed feed = open()) {
      String endpoint = feed.nextEvent().data();
      for (String id :
          new String[] {"7", "\"7\"", "-1", "9007199254740993", "\"é\\ud83c\\udf19\""}) {
        wire.send(wire.post(endpoint, Wire.rpc(id, "ping", "{}")));
        assertThat(feed.message().get("id")).isEqualTo(JsonText.parse(id));
      }
    }
  }

  @Test
  void textIsUtf8() {
    try (EventFeed feed = open()) {
      String endpoint = feed.nextEvent().data();
      wire.send(
          wire.post(endpoint, Wire.rpc("1", "resources/read", "{\"uri\":\"engine://text\"}")));
      assertThat(feed.message().toString()).contains("Née à Zürich 🌙");
    }
  }

  @Test
  void anUnknownSessionIsNotFound() {
    Answer answer = wire.send(wire.post("/messages?sessionId=nobody", Wire.rpc("1", "ping", "{}")));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(wire.send(wire.post("/messages", Wire.rpc("1", "ping", "{}"))).status())
        .isEqualTo(400);
  }

  @Test
  void badBodiesAreRefused() {
    try (EventFeed feed = open()) {
      String endpoint = feed.nextEvent().data();
      assertThat(wire.send(wire.post(endpoint, "{")).errorCode()).isEqualTo(-32700);
      assertThat(wire.send(wire.post(endpoint, "3")).errorCode()).isEqualTo(-32600);
      assertThat(wire.send(wire.post(endpoint, "[]")).errorCode()).isEqualTo(-32600);
      Answer wrong = wire.send(wire.post(endpoint, "{\"jsonrpc\":\"1.0\",\"id\":\"a\"}"));
      assertThat(wrong.status()).isEqualTo(400);
      assertThat(wrong.json().getString("id")).isEqualTo("a");
    }
  }

  @Test
  void theSessionEndsWithItsStream() {
    String endpoint;
    try (EventFeed feed = open()) {
      endpoint = feed.nextEvent().data();
      wire.send(wire.post(endpoint, Wire.rpc("1", "ping", "{}")));
      feed.message();
    }
    Wire.await(
        "the session is gone",
        () -> wire.send(wire.post(endpoint, Wire.rpc("2", "ping", "{}"))).status() == 404);
  }

  @Test
  void aRunningIdIsNotTakenTwice() {
    try (EventFeed feed = open()) {
      String endpoint = feed.nextEvent().data();
      String call = callWaiting("\"w\"", "sse-twice");
      assertThat(wire.send(wire.post(endpoint, call)).status()).isEqualTo(202);
      assertThat(wire.send(wire.post(endpoint, call)).status()).isEqualTo(400);
    }
    Wire.await("the call ended with its session", () -> isCancelled("sse-twice"));
  }

  @Test
  void silenceIsKeptAlive() {
    try (EventFeed feed = open()) {
      feed.nextEvent();
      assertThat(feed.next().comment()).isNotNull();
      assertThat(feed.next().comment()).isNotNull();
    }
  }

  @Test
  void onlyGetOpensAStream() {
    assertThat(wire.send(wire.post("/sse", "{}")).status()).isEqualTo(405);
    assertThat(wire.send(wire.request("/sse").header("Accept", "application/json")).status())
        .isEqualTo(406);
    Answer get = wire.send(wire.request("/messages?sessionId=x"));
    assertThat(get.status()).isEqualTo(405);
    assertThat(get.header("Allow")).contains("POST");
  }

  private static String callWaiting(String id, String name) {
    return Wire.rpc(
        id,
        "tools/call",
        "{\"name\":\"engine_wait\",\"arguments\":{\"name\":\"%s\"}}".formatted(name));
  }

  private static boolean isCancelled(String name) {
    return wire.state().getJsonArray("cancelled").contains(JsonText.string(name));
  }

  private static EventFeed open() {
    return wire.open(wire.request("/sse").header("Accept", "text/event-stream"));
  }
}
