package dev.luna.tools;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Erasing reaches the vectors, or says that it does not. */
@Timeout(300)
class ErasedVectorsIT {

  private static final JsonObject AGREES =
      JsonText.parseObject("{\"action\": \"accept\", \"content\": {\"erase\": true}}");

  @TempDir Path home;

  @Test
  void reachesTheVectorsWhileSomethingKeepsThem() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      ToolClient client = new ToolClient(luna).asking(message -> AGREES);
      luna.set("LUNA_EMBEDDINGS", "on").start();
      awaitMeaning(client);
      String secret = store(client, "Ernestine collects xylographs");
      String other = store(client, "And she never tells");
      assertThat(filesWith(luna, "xylograph")).anyMatch(file -> file.contains("vectors"));

      JsonObject purged = purge(client, secret);

      assertThat(purged.getBoolean("in_index")).isFalse();
      assertThat(purged.getJsonArray("copies")).isEmpty();
      assertThat(filesWith(luna, "xylograph")).isEmpty();
      luna.stop();
      luna.set("LUNA_EMBEDDINGS", "off").start();
      assertThat(purge(client, other).getJsonArray("copies"))
          .containsExactly(JsonText.string("vectors"));
    }
  }

  private static void awaitMeaning(ToolClient client) throws Exception {
    while (!client
        .call("fractal_memory_retrieve", JsonText.object().add("query", "anything"))
        .getBoolean("by_meaning")) {
      Thread.sleep(100);
    }
  }

  private static JsonObject purge(ToolClient client, String id) throws IOException {
    return client.call(
        "fractal_memory_purge", JsonText.object().add("ids", JsonText.array().add(id)));
  }

  private static String store(ToolClient client, String content) throws IOException {
    String id =
        client
            .call(
                "fractal_memory_store",
                JsonText.object()
                    .add("memory_type", "leaf")
                    .add("content", content)
                    .add("tags", JsonText.array().add(content)))
            .getString("id");
    client.call("fractal_memory_retrieve", JsonText.object().add("query", content));
    return id;
  }

  private static List<String> filesWith(LunaProcess luna, String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(luna.memoryPath())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, ISO_8859_1).contains(text)) {
          found.add(file.toString());
        }
      }
    }
    return found;
  }
}
