package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing asks the person within the call, where there is a session; others hear of it. */
class PurgeInSessionIT {

  private static final String LEAVES = "luna://memories/leaf";

  @TempDir static Path home;

  private static LunaProcess luna;
  private static Wire wire;

  @BeforeAll
  static void start() {
    luna = LunaProcess.start(LunaWar.SHIPPED, home);
    wire = new Wire(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @Test
  void erasesOnceThePersonAgrees() {
    String id = store("Minutes of the séance");
    String session = session("{\"elicitation\":{}}");

    JsonObject declined = purge(session, id, "{\"action\":\"decline\"}");
    assertThat(declined.getBoolean("isError")).isTrue();
    assertThat(declined.toString()).contains("did not agree");

    JsonObject erased = purge(session, id, "{\"action\":\"accept\",\"content\":{\"erase\":true}}");
    assertThat(erased.getJsonObject("structuredContent").getJsonArray("erased"))
        .containsExactly(JsonText.string(id));
    assertThat(wire.callTool("fractal_memory_get", "{\"id\":\"%s\"}".formatted(id)).text())
        .contains("No memory");
  }

  @Test
  void refusesWhereTheClientCannotAsk() {
    String id = store("Inventory of the cellar");

    Answer answer = wire.send(wire.inSession(session("{}"), call(id)));

    assertThat(answer.body()).contains("Nothing was erased", "elicitation");
  }

  @Test
  void tellsSubscribersOfArchivingAndErasing() {
    String id = store("Heard by many");
    String memory = "luna://memory/" + id;
    String session = session("{\"elicitation\":{}}");
    for (String uri : new String[] {LEAVES, memory}) {
      String subscribe = Wire.rpc("1", "resources/subscribe", "{\"uri\":\"%s\"}".formatted(uri));
      assertThat(wire.send(wire.inSession(session, subscribe)).status()).isEqualTo(200);
    }
    try (EventFeed feed = wire.open(wire.listen(session))) {
      wire.callTool("fractal_memory_archive", "{\"id\":\"%s\"}".formatted(id));
      assertThat(new String[] {uri(feed), uri(feed)}).containsExactlyInAnyOrder(LEAVES, memory);

      purge(session, id, "{\"action\":\"accept\",\"content\":{\"erase\":true}}");
      assertThat(new String[] {uri(feed), uri(feed)}).containsExactlyInAnyOrder(LEAVES, memory);
    }
  }

  private static String uri(EventFeed feed) {
    return feed.message().getJsonObject("params").getString("uri");
  }

  /** Calls the tool and answers what it asks. */
  private static JsonObject purge(String session, String id, String answer) {
    try (EventFeed feed = wire.open(wire.inSession(session, call(id)))) {
      JsonObject question = feed.message();
      assertThat(question.getString("method")).isEqualTo("elicitation/create");
      assertThat(question.getJsonObject("params").getString("message")).contains(id);
      String response =
          "{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":%s}".formatted(question.get("id"), answer);
      assertThat(wire.send(wire.inSession(session, response)).status()).isEqualTo(202);
      return feed.message().getJsonObject("result");
    }
  }

  private static String call(String id) {
    return Wire.rpc(
        "7",
        "tools/call",
        "{\"name\":\"fractal_memory_purge\",\"arguments\":{\"ids\":[\"%s\"]}}".formatted(id));
  }

  private static String session(String capabilities) {
    String body = Wire.initialization(Wire.LATEST_LEGACY);
    return wire.send(
            wire.post(
                "/mcp", body.replace("\"capabilities\":{}", "\"capabilities\":" + capabilities)))
        .header("Mcp-Session-Id");
  }

  private static String store(String content) {
    Answer answer =
        wire.callTool(
            "fractal_memory_store",
            "{\"memory_type\":\"leaf\",\"content\":\"%s\"}".formatted(content));
    return answer.result().getJsonObject("structuredContent").getString("id");
  }
}
