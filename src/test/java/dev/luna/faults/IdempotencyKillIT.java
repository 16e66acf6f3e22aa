package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call that is sent again after {@code kill -9} is done once. */
class IdempotencyKillIT {

  /** -Dkill.rounds=100 for the long form. */
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 10);

  private static final int WRITERS = 6;
  private static final int ANSWERS = 60;

  @TempDir Path home;

  @Test
  void whatIsSentAgainIsDoneOnce() throws Exception {
    Sent sent = new Sent();
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      List<KeyedWriter> writers =
          IntStream.range(0, WRITERS).mapToObj(i -> new KeyedWriter("w" + i, luna, sent)).toList();
      for (int round = 1; round <= ROUNDS; round++) {
        runUntilKilled(luna, writers);
        luna.start();
      }
      for (KeyedWriter writer : writers) {
        writer.finish();
      }
      JsonObject state =
          new ToolClient(luna)
              .call("consciousness_state_query", JsonText.object().add("aspect", "all"));
      assertThat(new Conversation(luna).everything().values())
          .containsExactlyInAnyOrderElementsOf(
              sent.contents.stream().map(content -> "1: " + content).toList());
      assertThat(interactions(state)).isEqualTo(sent.talks.get());
    }
    assertThat(sent.talks).hasValueGreaterThan(ROUNDS);
    System.out.printf(
        "kill -9, %d rounds: %d memories and %d interactions with keys, each done once; %d answers lost%n",
        ROUNDS, sent.contents.size(), sent.talks.get(), sent.lostAnswers.get());
  }

  private static void runUntilKilled(LunaProcess luna, List<KeyedWriter> writers)
      throws InterruptedException {
    CountDownLatch enough = new CountDownLatch(ANSWERS);
    List<Thread> threads = new ArrayList<>();
    for (KeyedWriter writer : writers) {
      writer.until(enough);
      threads.add(new Thread(writer, "keyed-writer"));
    }
    threads.forEach(Thread::start);
    assertThat(enough.await(2, TimeUnit.MINUTES)).as("writers get answers").isTrue();
    luna.kill();
    for (Thread thread : threads) {
      thread.join(TimeUnit.MINUTES.toMillis(1));
      assertThat(thread.isAlive()).isFalse();
    }
  }

  private static int interactions(JsonObject state) {
    return state.getJsonObject("activity").getJsonObject("counts").getInt("interactions");
  }
}
