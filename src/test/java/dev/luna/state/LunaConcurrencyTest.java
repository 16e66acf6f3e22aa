package dev.luna.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.Counter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LunaConcurrencyTest {

  private static final int WRITERS = 8;
  private static final int WRITES = 500;

  @Test
  void losesNoIncrementAndShowsNoHalfCommit() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
    try (FakeStore store = new FakeStore()) {
      Luna luna =
          Luna.of(store, new FiredEvents(), new Phi(PhiSettings.defaults()), Clock.systemUTC());
      store.tell(luna::on);
      AtomicBoolean done = new AtomicBoolean();
      List<Future<Boolean>> readers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        readers.add(threads.submit(() -> onlyWholeCommits(luna, done)));
      }
      List<CompletableFuture<Void>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(CompletableFuture.runAsync(() -> write(store, luna), threads));
      }
      CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();
      done.set(true);

      for (Future<Boolean> reader : readers) {
        assertThat(reader.get()).isTrue();
      }
      StateCounts counts = luna.view("default").counts();
      assertThat(counts.of(Counter.RECALLS)).isEqualTo(WRITERS * WRITES);
      assertThat(counts.of(Counter.RECALL_HITS)).isEqualTo(WRITERS * WRITES);
      assertThat(counts.of(Counter.INTERACTIONS)).isEqualTo(WRITERS * WRITES);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void write(FakeStore store, Luna luna) {
    for (int i = 0; i < WRITES; i++) {
      CompletableFuture<PhiReading> interaction =
          luna.interact("default", "hello").toCompletableFuture();
      store
          .write(
              "default",
              unit -> {
                unit.count(Counter.RECALLS, 1);
                unit.count(Counter.RECALL_HITS, 1);
                return null;
              })
          .toCompletableFuture()
          .join();
      interaction.join();
    }
  }

  private static boolean onlyWholeCommits(Luna luna, AtomicBoolean done) {
    boolean whole = true;
    while (!done.get()) {
      StateCounts counts = luna.view("default").counts();
      whole &= counts.of(Counter.RECALLS) == counts.of(Counter.RECALL_HITS);
    }
    return whole;
  }
}
