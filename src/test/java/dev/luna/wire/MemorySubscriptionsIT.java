package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one client stores reaches others that subscribed, in both eras. */
class MemorySubscriptionsIT {

  private static final String LEAVES = "luna://memories/leaf";
  private static final List<String> SUBSCRIBED =
      List.of(LEAVES, "luna://memories/tag/grand%20projet", "luna://state", "luna://state/memory");

  @TempDir static Path home;

  private static LunaProcess luna;
  private static Wire wire;

  @BeforeAll
  static void start() {
    // No keep-alive helps a stream to begin: it must begin by itself.
    luna = LunaProcess.prepare(LunaWar.SHIPPED, home).set("LUNA_KEEP_ALIVE", "5m").start();
    wire = new Wire(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @Test
  void reachesASessionByItsStream() {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    String subscribe = Wire.rpc("1", "resources/subscribe", "{\"uri\":\"%s\"}".formatted(LEAVES));
    assertThat(wire.send(wire.inSession(session, subscribe)).status()).isEqualTo(200);
    try (EventFeed feed = wire.open(wire.listen(session))) {
      store("A leaf for the session");

      JsonObject told = feed.message();

      assertThat(told.getString("method")).isEqualTo("notifications/resources/updated");
      assertThat(uri(told)).isEqualTo(LEAVES);
    }
  }

  @Test
  void reachesAClientWithoutASession() {
    try (EventFeed feed =
        wire.open(
            wire.modern(
                "subscriptions/listen",
                JsonText.object()
                    .add(
                        "notifications",
                        JsonText.object()
                            .add("resourceSubscriptions", JsonText.strings(SUBSCRIBED)))))) {
      assertThat(feed.message().getString("method"))
          .isEqualTo("notifications/subscriptions/acknowledged");
      store("A leaf for everybody");

      assertThat(Stream.generate(() -> uri(feed.message())).limit(SUBSCRIBED.size()))
          .containsExactlyInAnyOrderElementsOf(SUBSCRIBED);
    }
  }

  @Test
  void reachesThosePartsOfTheStateThatChanged() {
    try (EventFeed feed =
        wire.open(
            wire.modern(
                "subscriptions/listen",
                JsonText.object()
                    .add(
                        "notifications",
                        JsonText.object()
                            .add(
                                "resourceSubscriptions",
                                JsonText.array()
                                    .add("luna://state/phi")
                                    .add("luna://history")
                                    .add("luna://co-evolution")))))) {
      feed.message();
      wire.callTool("co_evolution_track", "{\"interaction_summary\":\"Nothing was judged\"}");
      assertThat(uris(feed, 2)).containsExactly("luna://history", "luna://co-evolution");
      wire.callTool("phi_consciousness_calculate", "{\"interaction_context\":\"Hello\"}");
      assertThat(uris(feed, 1)).containsExactly("luna://history");
      store("A leaf that moves φ");
      assertThat(uris(feed, 1)).containsExactly("luna://state/phi");
    }
  }

  private static List<String> uris(EventFeed feed, int messages) {
    return IntStream.range(0, messages).mapToObj(i -> uri(feed.message())).toList();
  }

  private static String uri(JsonObject told) {
    return told.getJsonObject("params").getString("uri");
  }

  private static void store(String content) {
    Answer answer =
        wire.callTool(
            "fractal_memory_store",
            "{\"memory_type\":\"leaf\",\"content\":\"%s\",\"tags\":[\"grand projet\"]}"
                .formatted(content));
    assertThat(answer.text()).contains("leaf_");
  }
}
