package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call with an {@code Idempotency-Key} is done once, however it is sent again. */
class IdempotencyIT {

  private static final String HEADER = "Idempotency-Key";

  /** Counts each time that it is called. */
  private static final String TALK = "phi_consciousness_calculate";

  private static final String GREETING = "{\"interaction_context\":\"Hello\"}";

  private static LunaProcess luna;
  private static Wire wire;

  @BeforeAll
  static void start(@TempDir Path home) {
    luna = LunaProcess.start(LunaWar.WITH_FIXTURES, home);
    wire = new Wire(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @Test
  void theServerSaysThatItKnowsKeys() {
    JsonObject known = JsonText.object().add("dev.luna/idempotency", JsonText.object()).build();
    Answer legacy = wire.send(wire.post("/mcp", Wire.initialization(Wire.LATEST_LEGACY)));
    Answer modern = wire.send(wire.modern("server/discover", JsonText.object()));

    assertThat(experimental(legacy)).isEqualTo(known);
    assertThat(experimental(modern)).isEqualTo(known);
  }

  @Test
  void theSameCallIsDoneOnceInAllErasAndSessions() {
    int before = interactions();
    JsonValue first = structured(wire.send(modern("k-eras", TALK, GREETING)).json());

    String session = wire.initialize(Wire.LATEST_LEGACY);
    JsonObject again = wire.send(inSession(session, "k-eras", GREETING)).json();
    assertThat(again.getString("id")).isEqualTo("seven");
    assertThat(structured(again)).isEqualTo(first);

    try (EventFeed feed = wire.open(wire.request("/sse").header("Accept", "text/event-stream"))) {
      String endpoint = feed.nextEvent().data();
      wire.send(wire.post(endpoint, call("3", TALK, GREETING)).header(HEADER, "k-eras"));
      assertThat(structured(feed.message())).isEqualTo(first);
    }
    assertThat(interactions()).isEqualTo(before + 1);
  }

  @Test
  void aCallIsNotDoneAgainAfterItsEffectWasUndone() {
    String store = "fractal_memory_store";
    String memory = "{\"memory_type\":\"leaf\",\"content\":\"The kettle whistles in D\"}";
    JsonObject stored = wire.send(modern("k-forget", store, memory)).result();
    String id = stored.getJsonObject("structuredContent").getString("id");
    wire.callTool("fractal_memory_forget", "{\"id\":\"%s\"}".formatted(id));

    assertThat(wire.send(modern("k-forget", store, memory)).result()).isEqualTo(stored);
    assertThat(wire.callTool("fractal_memory_list", "{}").text()).doesNotContain("kettle");
  }

  @Test
  void anotherCallWithTheKeyIsRefused() {
    String other = "{\"interaction_context\":\"Good bye\"}";
    wire.send(modern("k-reused", TALK, GREETING));
    int before = interactions();

    Answer refused = wire.send(modern("k-reused", TALK, other));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.errorCode()).isEqualTo(422);
    assertThat(refused.errorMessage()).contains("a new request needs a new key");
    assertThat(refused.json().getInt("id")).isEqualTo(1);

    String session = wire.initialize(Wire.LATEST_LEGACY);
    assertThat(wire.send(inSession(session, "k-reused", other)).status()).isEqualTo(422);
    assertThat(interactions()).isEqualTo(before);
  }

  @Test
  void aCallThatStillRunsIsWaitedFor() {
    String gate = "{\"name\":\"once\",\"steps\":1}";
    CompletableFuture<Answer> first = wire.sendAsync(modern("k-gate", "engine_gate", gate));
    Wire.await("the call runs", () -> wire.state().get("waiting").toString().contains("once1"));
    CompletableFuture<Answer> second = wire.sendAsync(modern("k-gate", "engine_gate", gate));
    assertThat(wire.send(modern("k-gate", "engine_gate", "{\"name\":\"x\",\"steps\":1}")).status())
        .isEqualTo(422);
    wire.callTool("engine_open", "{\"gate\":\"once1\"}");

    assertThat(resultIn(first.join())).isEqualTo(resultIn(second.join()));
    assertThat(resultIn(first.join()).toString()).contains("All gates of once were open");
  }

  @Test
  void whatFailsWithoutAChangeLeavesNoKey() {
    Answer failed = wire.send(modern("k-failed", "fractal_memory_forget", "{\"id\":\"leaf_0\"}"));
    assertThat(failed.result().getBoolean("isError")).isTrue();

    assertThat(wire.send(modern("k-failed", TALK, GREETING)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words"})
  void aMalformedKeyIsRefused(String key) {
    Answer answer = wire.send(modern(key, TALK, GREETING));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorMessage()).contains("1 to 128 visible ASCII characters");
  }

  @Test
  void aBatchHasNoKey() {
    String session = wire.initialize("2025-03-26");
    String batch = "[" + call("1", TALK, GREETING) + "]";
    Answer answer = wire.send(wire.inSession(session, batch).header(HEADER, "k-batch"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errorMessage()).contains("a batch has none");
  }

  private static HttpRequest.Builder modern(String key, String tool, String arguments) {
    return wire.modern("tools/call", Wire.toolCall(tool, arguments)).header(HEADER, key);
  }

  private static HttpRequest.Builder inSession(String session, String key, String arguments) {
    return wire.inSession(session, call("\"seven\"", TALK, arguments)).header(HEADER, key);
  }

  private static String call(String id, String tool, String arguments) {
    return Wire.rpc(id, "tools/call", JsonText.write(Wire.toolCall(tool, arguments).build()));
  }

  private static int interactions() {
    JsonObject state = wire.callTool("consciousness_state_query", "{\"aspect\":\"all\"}").result();
    return state
        .getJsonObject("structuredContent")
        .getJsonObject("activity")
        .getJsonObject("counts")
        .getInt("interactions", 0);
  }

  private static JsonValue structured(JsonObject answer) {
    return answer.getJsonObject("result").get("structuredContent");
  }

  private static JsonValue experimental(Answer answer) {
    return answer.result().getJsonObject("capabilities").get("experimental");
  }

  /** An answer that took long is on a stream. */
  private static JsonValue resultIn(Answer answer) {
    String last = answer.body().substring(answer.body().indexOf('{')).strip();
    return JsonText.parseObject(last).get("result");
  }
}
