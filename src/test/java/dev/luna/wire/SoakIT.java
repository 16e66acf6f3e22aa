package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.EveryMemory;
import dev.luna.client.ToolClient;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Under five minutes of work of every kind nothing grows and nothing is lost; {@code
 * -Dsoak.minutes=60} goes on for so long.
 */
class SoakIT {

  private static final int CLIENTS = 4;

  /** Of each client between two measurements. */
  private static final int ROUNDS = 10;

  private static final int MEASUREMENTS = 6;

  private static final Executor ONE_THREAD_EACH = work -> new Thread(work, "soak").start();

  @TempDir Path home;

  @Test
  void nothingGrowsAndNothingIsLost() throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(Long.getLong("soak.minutes", 5)).toNanos();
    try (LunaProcess luna =
        LunaProcess.prepare(LunaWar.WITH_FIXTURES, home)
            .withMetrics()
            .set("LUNA_KEEP_ALIVE", "0.2s")
            .set("LUNA_SESSION_IDLE", "2s")
            .start()) {
      Wire wire = new Wire(luna);
      List<SoakClient> clients =
          IntStream.range(0, CLIENTS).mapToObj(i -> new SoakClient("client " + i, luna)).toList();
      // Until the clients keep as much as they will.
      work(clients, 2 * ROUNDS);
      List<Figures> figures = new ArrayList<>();
      while (figures.size() < MEASUREMENTS || System.nanoTime() < end) {
        work(clients, ROUNDS);
        figures.add(Figures.of(luna, wire));
      }
      requireAll(luna, clients);
      System.out.printf("Soak: %s, then %s%n", figures.get(0), figures.get(figures.size() - 1));
      Figures.requireFlat(figures);
    }
  }

  private static void work(List<SoakClient> clients, int rounds) {
    CompletableFuture<?>[] running =
        clients.stream()
            .map(client -> CompletableFuture.runAsync(() -> client.work(rounds), ONE_THREAD_EACH))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(running).join();
  }

  private static void requireAll(LunaProcess luna, List<SoakClient> clients) throws Exception {
    Map<String, String> acknowledged = new HashMap<>();
    clients.forEach(client -> acknowledged.putAll(client.kept()));
    Map<String, String> kept = new HashMap<>();
    EveryMemory.of(new ToolClient(luna))
        .forEach(memory -> kept.put(memory.getString("id"), memory.getString("content")));
    assertThat(kept).isEqualTo(acknowledged);
  }
}
