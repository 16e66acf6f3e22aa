package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.luna.client.Gauges;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever requests come, of a few seeds that are always the same: no failure of the server, no
 * word about its inside, an answer wherever one is due, and nothing that stays behind.
 *
 * <p>{@code -Dfuzz.seed=7} takes another seed, {@code -Dfuzz.minutes=30} goes on with the seeds
 * after it for so long.
 */
class FuzzIT {

  private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
  private static final int REQUESTS = 500;
  private static final int REQUESTS_OF_A_SESSION = 50;
  private static final int PATIENCE = 60_000;

  /** For a request whose end the server cannot know. */
  private static final int SHORT_PATIENCE = 2_000;

  /** Liberty keeps so many threads once it had use for them. */
  private static final int CONTAINER_THREADS = 128;

  private static final Duration GONE = Duration.ofSeconds(90);

  private static LunaProcess luna;
  private static Wire wire;
  private static RawHttp raw;
  private static Gauges gauges;

  private final List<JsonValue> due = new ArrayList<>();

  @BeforeAll
  static void start(@TempDir Path home) {
    luna =
        LunaProcess.prepare(LunaWar.SHIPPED, home)
            .withMetrics()
            .set("LUNA_KEEP_ALIVE", "0.2s")
            .set("LUNA_SESSION_IDLE", "5s")
            .start();
    wire = new Wire(luna);
    raw = new RawHttp(luna.port());
    gauges = new Gauges(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @Test
  void whateverComesTheServerStaysWell() {
    double threads = gauges.value("thread_count");
    long end = System.nanoTime() + Duration.ofMinutes(Long.getLong("fuzz.minutes", 0)).toNanos();
    Long chosen = Long.getLong("fuzz.seed");
    (chosen == null ? SEEDS.stream() : Stream.of(chosen)).forEach(this::fuzz);
    long next = chosen == null ? SEEDS.size() : chosen;
    LongStream.iterate(next + 1, seed -> System.nanoTime() < end, seed -> seed + 1)
        .forEach(this::fuzz);
    Wire.await("all sessions are gone", GONE, () -> gauges.value("luna_mcp_sessions") == 0);
    assertThat(gauges.value("luna_mcp_streams")).isZero();
    Wire.await(
        "the threads are gone",
        GONE,
        () -> gauges.value("thread_count") <= threads + CONTAINER_THREADS);
    assertThat(wire.send(wire.request("/health/ready")).status()).isEqualTo(200);
  }

  private void fuzz(long seed) {
    Random random = new Random(seed);
    try (EventFeed sse = wire.open(wire.request("/sse").header("Accept", "text/event-stream"))) {
      SampleRequests samples = new SampleRequests(random, tools(), texts());
      RequestFuzzer fuzzer = new RequestFuzzer(random, samples, sse.nextEvent().data());
      String session = "";
      for (int i = 0; i < REQUESTS; i++) {
        session = i % REQUESTS_OF_A_SESSION == 0 ? wire.initialize("2025-03-26") : session;
        RequestFuzzer.Fuzzed request = fuzzer.next(session);
        fault(request)
            .ifPresent(why -> fail("Seed %d: %s%n => %s", seed, shorten(request.text()), why));
      }
      awaitDue(seed, sse);
    }
  }

  private Optional<String> fault(RequestFuzzer.Fuzzed request) {
    RawHttp.Reply reply =
        request.whole()
            ? raw.send(request.text(), PATIENCE)
            : raw.send(request.text(), SHORT_PATIENCE);
    if (request.whole() && reply.timedOut()) {
      return Optional.of("no end of the answer in time: " + shorten(reply.text()));
    }
    Optional<String> fault = Inspection.fault(reply);
    if (fault.isPresent() || !request.whole() || !request.verb().equals("POST")) {
      return fault.map(FuzzIT::shorten);
    }
    if (reply.status() == 202 && request.target().startsWith("/messages")) {
      DueAnswer.id(request.body()).ifPresent(due::add);
      return Optional.empty();
    }
    return request.target().equals("/mcp")
        ? DueAnswer.fault(request.body(), reply).map(FuzzIT::shorten)
        : Optional.empty();
  }

  /** What was accepted for the stream is answered there, each once; what was damaged may be. */
  private void awaitDue(long seed, EventFeed sse) {
    List<JsonValue> open = new ArrayList<>(due);
    Set<JsonValue> answered = new HashSet<>();
    due.clear();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
    while (!open.isEmpty()) {
      assertThat(System.nanoTime()).as("seed %d: no answer to %s", seed, open).isLessThan(end);
      SseEvent event = sse.next();
      JsonObject message = event.isMessage() ? event.json() : JsonValue.EMPTY_JSON_OBJECT;
      JsonValue id = message.getOrDefault("id", JsonValue.NULL);
      if (message.containsKey("id") && !open.remove(id)) {
        assertThat(answered).as("seed %d: answered again, %s", seed, message).doesNotContain(id);
      }
      answered.add(id);
    }
  }

  /** All but those that copy the store. */
  private static List<JsonObject> tools() {
    return wire
        .send(wire.modern("tools/list", JsonText.object()))
        .result()
        .getJsonArray("tools")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(tool -> !tool.getString("name").endsWith("_backup"))
        .toList();
  }

  private static List<String> texts() {
    String stored =
        wire.callTool("fractal_memory_store", "{\"memory_type\":\"leaf\",\"content\":\"The moon\"}")
            .result()
            .getJsonObject("structuredContent")
            .getString("id");
    return List.of(
        stored, "The moon", "", " ", "1, 1, 2, 3, 5, 8", "User: Why?\nLuna: Because.", "é🌙\u0000");
  }

  private static String shorten(String text) {
    return text.substring(0, Math.min(text.length(), 1_500));
  }
}
