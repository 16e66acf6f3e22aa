package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.HealthClient;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class EmbeddingsIT {

  @TempDir Path home;

  @Test
  void areReadyAlsoAfterARedeploy() throws Exception {
    try (LunaProcess luna = withEmbeddings().start()) {
      JsonObject first = awaitData(luna, data -> status(data).equals("ready"));
      assertThat(first.getString("model")).startsWith("e5-small-v2-q:");

      Path war = luna.serverDirectory().resolve("apps/luna.war");
      Files.setLastModifiedTime(war, FileTime.from(Instant.now()));
      awaitMessage(luna, "CWWKZ0003I");

      assertThat(awaitData(luna, data -> status(data).equals("ready"))).isEqualTo(first);
    }
  }

  @Test
  void leaveNothingMoreWhenTheServerIsKilled() throws Exception {
    Path temporary = Files.createDirectories(home.resolve("tmp"));
    try (LunaProcess luna =
        withEmbeddings().set("JVM_ARGS", "-Djava.io.tmpdir=" + temporary).start()) {
      Path cache = luna.serverDirectory().resolve("cache");
      Set<Path> once = afterKill(luna, cache, temporary);

      luna.start();

      assertThat(afterKill(luna, cache, temporary)).isEqualTo(once);
    }
  }

  @Test
  void areOff() throws Exception {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      JsonObject data = awaitData(luna, any -> true);

      assertThat(status(data)).isEqualTo("off");
      assertThat(data.getString("model")).isEqualTo("none");
      assertThat(luna.serverDirectory().resolve("cache")).isDirectoryNotContaining("glob:**onnx*");
    }
  }

  @Test
  void failOnAModelThatCannotBeUsed() throws Exception {
    Path model = Files.createDirectories(home.resolve("model"));
    Files.writeString(model.resolve("model.onnx"), "no model");
    try (LunaProcess luna =
        withEmbeddings().set("LUNA_EMBEDDINGS_MODEL", model.toString()).start()) {
      JsonObject data = awaitData(luna, any -> !status(any).equals("loading"));

      assertThat(status(data)).isEqualTo("failed");
      assertThat(data.getString("model_problem"))
          .contains(model.resolve("tokenizer.json").toString());
      assertThat(luna.output()).containsOnlyOnce("Memories are found by words alone");
    }
  }

  @Test
  void failWhereThereIsNoNativeCode() throws Exception {
    try (LunaProcess luna =
        withEmbeddings().set("JVM_ARGS", "-Donnxruntime.native.path=" + home).start()) {
      JsonObject data = awaitData(luna, any -> !status(any).equals("loading"));

      assertThat(status(data)).isEqualTo("failed");
      assertThat(data.getString("model_problem")).contains("native code", "ONNX Runtime");
    }
  }

  private LunaProcess withEmbeddings() {
    return LunaProcess.prepare(LunaWar.SHIPPED, home).set("LUNA_EMBEDDINGS", "on");
  }

  private Set<Path> afterKill(LunaProcess luna, Path... directories) throws Exception {
    awaitData(luna, data -> status(data).equals("ready"));
    luna.kill();
    Set<Path> files = new TreeSet<>();
    for (Path directory : directories) {
      try (Stream<Path> below = Files.walk(directory)) {
        files.addAll(below.filter(Files::isRegularFile).collect(Collectors.toSet()));
      }
    }
    return files;
  }

  private static JsonObject awaitData(LunaProcess luna, Predicate<JsonObject> condition)
      throws IOException, InterruptedException {
    return new HealthClient(luna)
        .await("index", check -> condition.test(check.getJsonObject("data")))
        .getJsonObject("data");
  }

  private static void awaitMessage(LunaProcess luna, String code) throws InterruptedException {
    while (!luna.output().contains(code)) {
      Thread.sleep(50);
    }
  }

  private static String status(JsonObject data) {
    return data.getString("embeddings");
  }
}
