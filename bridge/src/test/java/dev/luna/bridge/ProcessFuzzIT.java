package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bridge between a client and a server of which one sends anything: each request gets one
 * answer, nothing but messages comes out, and it ends as it should.
 *
 * <p>{@code -Dfuzz.seed=7} begins with another seed, {@code -Dfuzz.seeds=100} takes so many.
 */
class ProcessFuzzIT {

  private static final int CALLS = 150;
  private static final int LINES = 400;

  static LongStream seeds() {
    long first = Long.getLong("fuzz.seed", 1);
    return LongStream.range(first, first + Long.getLong("fuzz.seeds", 2));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverTheServerAnswersEachRequestIsAnsweredOnce(long seed) throws Exception {
    try (StreamableServer server = new StreamableServer();
        BridgeProcess bridge = BridgeProcess.to(server)) {
      bridge.openSession(server);
      ServerFaults faults = new ServerFaults(seed);
      for (String script : List.of("read", "write", "resources/list", "GET")) {
        server.scripts.put(script, faults);
      }
      for (int id = 1; id <= CALLS; id++) {
        bridge.send(
            id % 3 == 0
                ? "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"resources/list\"}".formatted(id)
                : SessionIT.call(
                    "" + id, "{\"name\":\"%s\"}".formatted(id % 3 == 1 ? "read" : "write")));
      }
      Map<Integer, JsonObject> answers = new HashMap<>();
      while (answers.size() < CALLS) {
        JsonObject message = message(bridge.nextLine());
        if (message.get("id") instanceof JsonNumber && !message.containsKey("method")) {
          assertThat(answers.put(message.getInt("id"), message)).as("%s", message).isNull();
        }
      }
      assertThat(answers.keySet()).allMatch(id -> id >= 1 && id <= CALLS);

      server.scripts.clear();
      bridge.send(SessionIT.call("999", "{\"name\":\"read\"}"));
      Optional<JsonValue> last = Optional.empty();
      while (last.isEmpty()) {
        String line = bridge.nextLine();
        last = answer(line);
        assertThat(last.isEmpty() || line.contains("\"id\":999,\"result\"")).as(line).isTrue();
      }
      assertThat(end(bridge)).as("answers after the last").isEmpty();
    }
  }

  @Test
  void whateverLinesComeEachRequestIsAnsweredOnceByTheRealServer(@TempDir Path home)
      throws Exception {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      for (long seed : seeds().toArray()) {
        send(luna, new ClientLines(seed), seed);
      }
    }
  }

  private static void send(LunaProcess luna, ClientLines lines, long seed) throws Exception {
    Map<String, String> environment = Map.of("LUNA_URL", "http://127.0.0.1:" + luna.port());
    try (BridgeProcess bridge = new BridgeProcess(environment, List.of())) {
      bridge.send(BridgeProcess.INITIALIZE);
      message(bridge.nextLine());
      List<JsonValue> answered = new ArrayList<>();
      for (int i = 0; i < LINES; i++) {
        String line = lines.next();
        bridge.send(line);
        Optional<JsonValue> due = requestId(line);
        while (due.isPresent() && !answered.contains(due.get())) {
          try {
            answer(bridge.nextLine()).ifPresent(answered::add);
          } catch (AssertionError e) {
            throw new AssertionError("Seed " + seed + ", line " + i + ": " + shorten(line), e);
          }
        }
      }
      answered.addAll(end(bridge));
      assertThat(answered).as("seed %d", seed).doesNotHaveDuplicates();
    }
  }

  /** The id of a request that must be answered under it. */
  private static Optional<JsonValue> requestId(String line) {
    try {
      JsonObject message = JsonBody.parse(line);
      JsonValue id = message.getOrDefault("id", JsonValue.NULL);
      boolean request = message.get("method") instanceof JsonString;
      boolean unique = line.indexOf("\"id\"") == line.lastIndexOf("\"id\"");
      return Optional.of(id)
          .filter(
              it -> request && unique && (it instanceof JsonString || it instanceof JsonNumber));
    } catch (JsonException | UnsupportedOperationException noMessage) {
      return Optional.empty();
    }
  }

  private static Optional<JsonValue> answer(String line) {
    JsonObject message = message(line);
    return message.containsKey("method")
            || message.getOrDefault("id", JsonValue.NULL).equals(JsonValue.NULL)
        ? Optional.empty()
        : Optional.of(message.get("id"));
  }

  /** A line that says nothing of the bridge's inside. */
  private static JsonObject message(String line) {
    JsonObject message = JsonBody.parse(line);
    assertThat(shorten(line)).doesNotContain("\\tat ", "java.", "dev.luna.bridge");
    return message;
  }

  /** The ids of what was answered and not read. */
  private static List<JsonValue> end(BridgeProcess bridge) throws Exception {
    bridge.closeInput();
    assertThat(bridge.exitCode()).isZero();
    assertThat(bridge.log()).doesNotContain("Exception in thread", "\tat ");
    return bridge.rest().stream().map(ProcessFuzzIT::answer).flatMap(Optional::stream).toList();
  }

  private static String shorten(String text) {
    return text.substring(0, Math.min(text.length(), 1_500));
  }
}
