package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillIT {

  /** -Dkill.rounds=100 for the long form. */
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 10);

  private static final int WRITERS = 8;
  private static final int ACKNOWLEDGEMENTS = 120;

  @TempDir Path home;

  @Test
  void losesNothingThatItAcknowledged() throws Exception {
    Acknowledged acknowledged = new Acknowledged();
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      for (int round = 1; round <= ROUNDS; round++) {
        writeUntilKilled(luna, round, acknowledged);
        luna.start();
        acknowledged.requireAll(new ToolClient(luna));
      }
    }
    assertThat(acknowledged.memories).hasSizeGreaterThan(ROUNDS);
    assertThat(acknowledged.links).hasSizeGreaterThan(ROUNDS);
    assertThat(acknowledged.interactions.get()).isGreaterThan(ROUNDS);
    System.out.printf(
        "kill -9, %d rounds: %d memories, %d links, %d interactions acknowledged, none lost%n",
        ROUNDS,
        acknowledged.memories.size(),
        acknowledged.links.size(),
        acknowledged.interactions.get());
  }

  private static void writeUntilKilled(LunaProcess luna, int round, Acknowledged acknowledged)
      throws InterruptedException {
    CountDownLatch enough = new CountDownLatch(ACKNOWLEDGEMENTS);
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      String name = "writer %d of round %d".formatted(i, round);
      Thread writer = new Thread(new Writer(name, luna, acknowledged, enough), name);
      writers.add(writer);
      writer.start();
    }
    assertThat(enough.await(2, TimeUnit.MINUTES)).as("writers get answers").isTrue();
    luna.kill();
    for (Thread writer : writers) {
      writer.join(TimeUnit.MINUTES.toMillis(1));
      assertThat(writer.isAlive()).isFalse();
    }
  }
}
