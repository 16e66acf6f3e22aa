package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.HealthClient;
import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The order of what happened does not depend on the clock, which may be set back at any time. */
@Timeout(300)
class ClockSetBackIT {

  private static final String STORE = "fractal_memory_store";
  private static final Path LIBRARIES = Path.of("/usr/lib");

  @TempDir Path home;

  @Test
  void nothingIsLostHiddenOrDoneTwice() throws Exception {
    Path clock = Files.writeString(home.resolve("clock"), "+0");
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      luna.set("LD_PRELOAD", libfaketime().toString())
          .set("FAKETIME_DONT_FAKE_MONOTONIC", "1")
          .set("FAKETIME_NO_CACHE", "1")
          .set("FAKETIME_TIMESTAMP_FILE", clock.toString())
          .start();
      Conversation conversation = new Conversation(luna);
      ToolClient client = new ToolClient(luna);
      String before = conversation.tell("The ferry leaves at eight");
      String once = client.keyed("a-key").call(STORE, leaf("Told with a key")).getString("id");
      correct(client, before, "The ferry leaves at nine");

      Files.writeString(clock, "-2d");
      String after = conversation.tell("The ferry is painted white");
      correct(client, before, "The ferry leaves at ten");

      assertThat(created(client, after)).isBefore(Instant.now().minusSeconds(86_400));
      assertThat(client.keyed("a-key").call(STORE, leaf("Told with a key")).getString("id"))
          .isEqualTo(once);
      assertThat(conversation.everything()).containsOnlyKeys(before, once, after);
      assertThat(Conversation.ids(conversation.ask("ferry"))).contains(before, after);
      assertThat(versions(client, before)).containsExactly(3, 2, 1);
      new HealthClient(luna).await("index", HealthClient::isUp);

      luna.stop();
      luna.start();
      assertThat(conversation.everything()).containsOnlyKeys(before, once, after);
      assertThat(Conversation.ids(conversation.ask("ferry"))).contains(before, after);
    }
  }

  private static JsonObjectBuilder leaf(String content) {
    return JsonText.object().add("memory_type", "leaf").add("content", content);
  }

  private static void correct(ToolClient client, String id, String content) throws IOException {
    client.call("fractal_memory_update", JsonText.object().add("id", id).add("content", content));
  }

  private static Instant created(ToolClient client, String id) throws IOException {
    JsonObject memory = client.call("fractal_memory_get", JsonText.object().add("id", id));
    return Instant.parse(memory.getString("created"));
  }

  private static List<Integer> versions(ToolClient client, String id) throws IOException {
    return client
        .call("fractal_memory_history", JsonText.object().add("id", id))
        .getJsonArray("entries")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(entry -> entry.getInt("version"))
        .toList();
  }

  /** What lets a process see another time: Debian's package of that name. */
  private static Path libfaketime() throws IOException {
    if (Files.isDirectory(LIBRARIES)) {
      try (Stream<Path> architectures = Files.list(LIBRARIES)) {
        Optional<Path> found =
            architectures
                .map(architecture -> architecture.resolve("faketime/libfaketime.so.1"))
                .filter(Files::exists)
                .findFirst();
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    System.out.println("SKIPPED: the test of a clock that is set back, as there is no libfaketime");
    return Assumptions.abort("there is no libfaketime");
  }
}
