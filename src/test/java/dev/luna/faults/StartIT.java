package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {

  @TempDir Path home;

  @Test
  void rebuildsAnIndexThatIsDamaged() throws IOException {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      String id = store(new ToolClient(luna), "The lighthouse keeper plays chess");
      luna.stop();
      damage(luna.memoryPath().resolve("index"));

      luna.start();

      assertThat(
              new ToolClient(luna)
                  .call(
                      "fractal_memory_retrieve", JsonText.object().add("query", "Who plays chess?"))
                  .toString())
          .contains(id);
    }
  }

  @Test
  void keepsItsStateOverARestart() throws IOException {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      ToolClient client = new ToolClient(luna);
      String id = store(client, "Luna keeps counting");
      client.call("fractal_memory_retrieve", JsonText.object().add("query", "counting"));
      client.call(
          "phi_consciousness_calculate",
          JsonText.object().add("interaction_context", "Does Luna count?"));
      client.call("fractal_memory_get", JsonText.object().add("id", id));
      String before = state(client);

      luna.stop();
      luna.start();

      assertThat(state(new ToolClient(luna))).isEqualTo(before);
    }
  }

  private static String state(ToolClient client) throws IOException {
    return Stream.of("phi", "memory", "activity")
        .map(aspect -> aspect(client, aspect))
        .toList()
        .toString();
  }

  private static String aspect(ToolClient client, String aspect) {
    try {
      return client
          .call("consciousness_state_query", JsonText.object().add("aspect", aspect))
          .toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String store(ToolClient client, String content) throws IOException {
    return client
        .call(
            "fractal_memory_store",
            JsonText.object().add("memory_type", "leaf").add("content", content))
        .getString("id");
  }

  private static void damage(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
  }
}
