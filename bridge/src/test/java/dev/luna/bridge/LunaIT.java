package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of calls from stdin to stdout, with a real Luna that is killed in between. */
class LunaIT {

  private static final int CALLS = 500;
  private static final String READING = "fractal_memory_list";

  private static LunaProcess luna;

  @BeforeAll
  static void start(@TempDir Path home) {
    luna = LunaProcess.start(LunaWar.SHIPPED, home);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "initialize 2024-11-05",
        "initialize 2025-06-18",
        "initialize 2025-11-25",
        "server/discover 2026-07-28"
      })
  void whatIsShippedIsWhatTheServerSays(String request, @TempDir Path cache) throws Exception {
    RememberedAnswers none = new AnswerFiles(cache, luna.uri("/"));
    JsonRpcMessage asked = JsonRpcMessage.parse(request(request.split(" ")));
    String shipped = new ShippedAnswers(none).find(asked).orElseThrow();
    try (BridgeProcess bridge = new BridgeProcess(environment("auto"), List.of())) {
      bridge.send(asked.text());

      assertThat(JsonBody.parse(bridge.nextLine()).getJsonObject("result"))
          .isEqualTo(JsonBody.parse(shipped));
    }
  }

  private static String request(String[] methodAndVersion) {
    return """
    {"jsonrpc":"2.0","id":0,"method":"%1$s","params":{"protocolVersion":"%2$s","capabilities":{},\
    "clientInfo":{"name":"desk","version":"1"},"_meta":{%3$s}}}"""
        .formatted(
            methodAndVersion[0],
            methodAndVersion[1],
            methodAndVersion[0].equals("initialize") ? "" : meta(methodAndVersion[1]));
  }

  private static String meta(String version) {
    return """
    "io.modelcontextprotocol/protocolVersion":"%s",\
    "io.modelcontextprotocol/clientCapabilities":{}"""
        .formatted(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "sse"})
  void carriesASessionThatOutlivesTheServer(String transport) throws Exception {
    try (BridgeProcess bridge = new BridgeProcess(environment(transport), List.of())) {
      open(bridge);
      call(
          bridge,
          1,
          "fractal_memory_store",
          "{\"memory_type\":\"root\",\"content\":\"Zoé épelle 🌙\"}");
      assertThat(bridge.nextLine()).contains("\"id\":1", "root_");

      luna.kill();
      luna.start();

      call(bridge, 2, "fractal_memory_retrieve", "{\"query\":\"Zoé\"}");
      assertThat(bridge.nextLine()).contains("\"id\":2", "Zoé épelle 🌙");
      bridge.closeInput();
      assertThat(bridge.exitCode()).isZero();
      assertThat(bridge.rest()).isEmpty();
    }
  }

  @Test
  void accountsForEveryCallOfAStreamUnderWhichTheServerIsKilled() throws Exception {
    try (BridgeProcess bridge = new BridgeProcess(environment("auto"), List.of())) {
      open(bridge);
      Thread client = new Thread(() -> sendAll(bridge));
      client.start();
      Map<Integer, JsonObject> answers = new HashMap<>();
      while (answers.size() < CALLS) {
        JsonObject answer = JsonBody.parse(bridge.nextLine());
        assertThat(answers.put(answer.getInt("id"), answer)).as("one answer").isNull();
        if (answers.size() == 100) {
          luna.kill();
          luna.start();
        }
      }
      client.join();
      answers.forEach(LunaIT::checkAnswer);

      for (int id = 2; id <= CALLS; id += 2) {
        int stored = stored(bridge, id);
        boolean confirmed = answers.get(id).containsKey("result");
        assertThat(stored).as("memories of call %d", id).isBetween(confirmed ? 1 : 0, 1);
      }
    }
  }

  /** Reads are repeated; a write that may have been done is left to the client, with a word. */
  private static void checkAnswer(int id, JsonObject answer) {
    boolean write = id % 2 == 0;
    if (!answer.containsKey("result")) {
      assertThat(write).as("%s", answer).isTrue();
      JsonObject data = answer.getJsonObject("error").getJsonObject("data");
      assertThat(data.getBoolean("mayHaveExecuted")).isTrue();
    }
  }

  private int stored(BridgeProcess bridge, int id) throws Exception {
    call(bridge, CALLS + id, "fractal_memory_retrieve", "{\"query\":\"" + word(id) + "\"}");
    String found = bridge.nextLine();
    return found.split("\"content\":\"Note " + word(id) + "\"", -1).length - 1;
  }

  private static void sendAll(BridgeProcess bridge) {
    try {
      for (int id = 1; id <= CALLS; id++) {
        if (id % 2 == 0) {
          String content = "{\"memory_type\":\"leaf\",\"content\":\"Note " + word(id) + "\"}";
          call(bridge, id, "fractal_memory_store", content);
        } else {
          call(bridge, id, READING, "{\"limit\":1}");
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A word that no other call has. */
  private static String word(int id) {
    return "word" + Integer.toString(id + 100_000, 26).replaceAll("[0-9]", "x$0");
  }

  private static void open(BridgeProcess bridge) throws Exception {
    bridge.send(BridgeProcess.INITIALIZE);
    assertThat(bridge.nextLine()).contains("\"id\":0", "\"protocolVersion\"");
    bridge.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
  }

  private static Map<String, String> environment(String transport) {
    return Map.of("LUNA_URL", "http://127.0.0.1:" + luna.port(), "LUNA_TRANSPORT", transport);
  }

  private static void call(BridgeProcess bridge, int id, String tool, String arguments)
      throws IOException {
    bridge.send(
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}"
            .formatted(id, tool, arguments));
  }
}
