package dev.luna.memory.sqlite;

import static dev.luna.memory.sqlite.Samples.memory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.memory.Committed;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.StoreUnavailableException;
import dev.luna.memory.Timed;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitWriterTest {

  @TempDir Path directory;

  private final List<Committed> committed = new ArrayList<>();
  private final List<Timed> transactions = new ArrayList<>();
  private final CountDownLatch open = new CountDownLatch(1);
  private SqlSession session;
  private GroupCommitWriter writer;
  private boolean listenerFails;

  @BeforeEach
  void open() {
    session = DatabaseFile.in(directory).openMigrated(Migrations.shipped());
    writer = new GroupCommitWriter(session, this::hear, transactions::add, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    open.countDown();
    writer.close();
  }

  @Test
  void commitsTogetherWhatArrivedTogether() {
    CompletableFuture<Boolean> gate = holdTheWriter();
    List<CompletableFuture<String>> writes = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      writes.add(insert("leaf_" + i));
    }
    assertThat(writer.waiting()).isEqualTo(300);
    open.countDown();
    gate.join();
    writes.forEach(CompletableFuture::join);

    assertThat(transactions).hasSize(2).extracting(Timed::work).containsOnly(Timed.Work.COMMIT);
    assertThat(committed)
        .hasSize(300)
        .isSortedAccordingTo((a, b) -> Long.compare(a.number(), b.number()));
  }

  @Test
  void commitsWhatIsNotUrgentTogetherAndAtLastByItself() {
    List<CompletableFuture<String>> reads = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      reads.add(insertSoon("leaf_" + i));
    }
    reads.forEach(CompletableFuture::join);

    assertThat(ids()).hasSize(50);
    assertThat(transactions).hasSizeLessThan(10);
  }

  @Test
  void commitsWhatIsNotUrgentWithWhatIs() {
    CompletableFuture<Boolean> gate = holdTheWriter();
    CompletableFuture<String> soon = insertSoon("leaf_1");
    insert("leaf_2");
    open.countDown();
    gate.join();
    soon.join();

    assertThat(ids()).containsExactly("leaf_1", "leaf_2");
    assertThat(transactions).hasSize(2);
  }

  @Test
  void writesWhatIsNotUrgentBeforeItIsClosed() {
    CompletableFuture<String> soon = insertSoon("leaf_1");
    writer.close();

    assertThat(soon).isCompletedWithValue("leaf_1");
  }

  @Test
  void undoesAFailingUnitAlone() {
    CompletableFuture<Boolean> gate = holdTheWriter();
    CompletableFuture<String> before = insert("leaf_1");
    CompletableFuture<String> failing =
        writer
            .<String>submit(
                "default",
                unit -> {
                  unit.insert(memory("leaf_2", "two"), "user");
                  throw new IllegalArgumentException("no");
                })
            .toCompletableFuture();
    CompletableFuture<String> sameId = insert("leaf_1");
    CompletableFuture<String> after = insert("leaf_3");
    open.countDown();
    gate.join();

    assertThat(before.join()).isEqualTo("leaf_1");
    assertThat(after.join()).isEqualTo("leaf_3");
    assertThatThrownBy(failing::join).hasCauseInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(sameId::join).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(transactions).hasSize(2).extracting(Timed::work).containsOnly(Timed.Work.COMMIT);
    assertThat(ids()).containsExactly("leaf_1", "leaf_3");
    assertThat(committed).extracting(Committed::number).containsExactly(1L, 2L);
  }

  @Test
  void losesNothingOfManyWriters() throws Exception {
    int threads = 64;
    int each = 20;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<?>> running = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int thread = t;
      running.add(
          pool.submit(
              () -> {
                for (int i = 0; i < each; i++) {
                  insert("leaf_" + thread + "_" + i).join();
                }
              }));
    }
    for (Future<?> thread : running) {
      thread.get();
    }
    pool.shutdown();

    assertThat(ids()).hasSize(threads * each);
    assertThat(committed).hasSize(threads * each);
    assertThat(transactions).hasSizeLessThan(threads * each);
  }

  @Test
  void failsWhenTheDiskIsFullAndRecovers() {
    session.number("PRAGMA max_page_count = " + session.number("PRAGMA page_count"));
    String large = "x".repeat(100_000);

    CompletableFuture<String> refused = insert("leaf_1", large);
    assertThatThrownBy(refused::join)
        .hasCauseInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("full");
    assertThat(committed).isEmpty();

    session.number("PRAGMA max_page_count = 1000000");
    assertThat(insert("leaf_1", large).join()).isEqualTo("leaf_1");
    assertThat(ids()).containsExactly("leaf_1");
  }

  @Test
  void goesOnAfterTheDatabaseEndedATransactionByItself() {
    CompletableFuture<String> refused =
        writer
            .<String>submit(
                "default",
                unit -> {
                  unit.insert(memory("leaf_1", "one"), "user");
                  session.script("ROLLBACK");
                  throw new StoreUnavailableException(null, "disk.full", "");
                })
            .toCompletableFuture();
    assertThatThrownBy(refused::join).hasCauseInstanceOf(StoreUnavailableException.class);

    assertThat(insert("leaf_2").join()).isEqualTo("leaf_2");
    assertThat(ids()).containsExactly("leaf_2");
    assertThat(committed).hasSize(1);
  }

  @Test
  void doesNotCommitAUnitThatHidesAFailureOfTheDisk() {
    session.number("PRAGMA max_page_count = " + session.number("PRAGMA page_count"));

    CompletableFuture<String> hidden =
        writer
            .submit(
                "default",
                unit -> {
                  try {
                    unit.insert(memory("leaf_1", "x".repeat(100_000)), "user");
                  } catch (StoreUnavailableException e) {
                    return "hidden";
                  }
                  return "stored";
                })
            .toCompletableFuture();

    assertThatThrownBy(hidden::join).hasCauseInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void outlivesAListenerThatFails() {
    listenerFails = true;

    assertThat(insert("leaf_1").join()).isEqualTo("leaf_1");
    assertThat(insert("leaf_2").join()).isEqualTo("leaf_2");
    assertThat(ids()).hasSize(2);
  }

  @Test
  void refusesWritesBeyondItsQueue() {
    CompletableFuture<Boolean> gate = holdTheWriter();
    for (int i = 0; i < GroupCommitWriter.QUEUE_LIMIT; i++) {
      writer.submit("default", unit -> 1);
    }

    assertThatThrownBy(() -> insert("leaf_1").join())
        .hasCauseInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("try again");
    open.countDown();
    gate.join();
  }

  @Test
  void writesWhatIsQueuedBeforeItCloses() {
    CompletableFuture<Boolean> gate = holdTheWriter();
    CompletableFuture<String> queued = insert("leaf_1");
    Thread closing = new Thread(writer::close);
    closing.start();
    open.countDown();
    gate.join();

    assertThat(queued.join()).isEqualTo("leaf_1");
    writer.close();
    assertThatThrownBy(() -> insert("leaf_2").join())
        .hasCauseInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("closed");
  }

  private void hear(Committed commit) {
    committed.add(commit);
    if (listenerFails) {
      throw new IllegalStateException("listener");
    }
  }

  // Returns once the writer is busy, so that what follows is queued.
  private CompletableFuture<Boolean> holdTheWriter() {
    CountDownLatch busy = new CountDownLatch(1);
    CompletableFuture<Boolean> gate =
        writer
            .submit(
                "default",
                unit -> {
                  busy.countDown();
                  await(open);
                  return true;
                })
            .toCompletableFuture();
    await(busy);
    return gate;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private CompletableFuture<String> insert(String id) {
    return insert(id, "content of " + id);
  }

  private CompletableFuture<String> insert(String id, String content) {
    return writer.submit("default", inserting(id, content)).toCompletableFuture();
  }

  private CompletableFuture<String> insertSoon(String id) {
    return writer.submitSoon("default", inserting(id, "content of " + id)).toCompletableFuture();
  }

  private static Function<SqliteWriteUnit, String> inserting(String id, String content) {
    return unit -> {
      unit.insert(memory(id, content), "user");
      return id;
    };
  }

  private List<String> ids() {
    try (SqlSession reader = DatabaseFile.in(directory).openReader()) {
      return new MemoryQueries(reader)
          .list("default", MemoryFilter.all(), Optional.empty(), 10_000).items().stream()
              .map(Memory::id)
              .sorted()
              .toList();
    }
  }
}
