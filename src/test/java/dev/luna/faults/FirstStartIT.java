package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Luna is started for the first time in a directory of the original. */
class FirstStartIT {

  private static final int MEMORIES = 1_000;
  private static final String DONE = "Luna imported the memories of the original";

  @TempDir Path home;

  @Test
  void memoriesOfTheOriginalAreTakenInOnce() throws IOException {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      write(luna.memoryPath(), MEMORIES);
      Files.writeString(luna.memoryPath().resolve("leafs/cut.json"), "{\"id\":");
      luna.start();
      ToolClient client = new ToolClient(luna);
      // Killed on its way or when it was done: the next start must bring the rest, and once.
      await(() -> count(client) > 0);
      luna.kill();

      luna.start();
      await(() -> count(new ToolClient(luna)) == MEMORIES);
      // The last line of the report.
      await(() -> luna.output().contains("leafs/cut.json"));
      assertThat(luna.output()).contains(DONE);

      luna.stop();
      Files.writeString(luna.memoryPath().resolve("leafs/late.json"), memory(MEMORIES + 1));
      int reports = luna.output().split(DONE).length;
      luna.start();
      assertThat(count(new ToolClient(luna))).isEqualTo(MEMORIES);
      assertThat(luna.output().split(DONE)).hasSize(reports);
      assertThat(luna.memoryPath().resolve("leafs/m1.json")).hasContent(memory(1));
    }
  }

  private static void write(Path directory, int memories) throws IOException {
    Files.createDirectories(directory.resolve("leafs"));
    for (int i = 1; i <= memories; i++) {
      Files.writeString(directory.resolve("leafs/m" + i + ".json"), memory(i));
    }
  }

  private static String memory(int number) {
    return "{\"id\":\"leaf_%012x\",\"type\":\"leaf\",\"content\":\"The lamp number %d\",\"metadata\":{},\"created\":\"2025-11-18T22:04:33.981556\",\"accessed_count\":0,\"last_accessed\":null,\"connected_to\":[]}"
        .formatted(number, number);
  }

  private static long count(ToolClient client) {
    try {
      return client
          .call("consciousness_state_query", JsonText.object())
          .getJsonObject("memory")
          .getJsonNumber("total")
          .longValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("It did not happen within two minutes");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
