package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.MemoryStore.FeedEntry;
import dev.luna.memory.sqlite.SqliteMemoryStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProjectionTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(5);
  private static final Duration FOREVER = Duration.ofDays(1);
  private static final String THREAD = "projection-test";

  @TempDir Path directory;

  private final FedIndex index = new FedIndex();
  private SqliteMemoryStore store;
  private Projection projection;

  @BeforeEach
  void open() {
    store = SqliteMemoryStore.open(directory, committed -> projection.wake(), Clock.systemUTC());
    projection = new Projection(store, index, THREAD, 1);
  }

  @AfterEach
  void close() {
    projection.close();
    store.close();
  }

  @Test
  void goesOnFromWhereTheIndexIs() {
    tell(3);
    index.indexedUpTo = 2;

    projection.start();

    assertThat(projection.awaitCaughtUp(3, LONG)).isTrue();
    assertThat(index.fed).containsExactly(3L);
    assertThat(projection.lag()).isZero();
  }

  @Test
  void emptiesAnIndexThatIsAheadOfTheStore() {
    tell(2);
    index.fed.add(99L);
    index.indexedUpTo = 99;

    projection.start();

    assertThat(projection.awaitCaughtUp(2, LONG)).isTrue();
    assertThat(index.fed).containsExactly(1L, 2L);
  }

  @Test
  void hasAProblemUntilTheIndexFollowsAgain() {
    List<Optional<String>> problems = new ArrayList<>();
    index.beforeEach = () -> problems.add(projection.problem());
    index.failures = 2;
    tell(2);

    projection.start();

    assertThat(projection.awaitCaughtUp(2, LONG)).isTrue();
    Optional<String> problem = Optional.of("The index cannot follow the store: index broken");
    assertThat(problems).containsExactly(Optional.empty(), problem, problem, Optional.empty());
    assertThat(projection.problem()).isEmpty();
  }

  @Test
  void hasNoProblemOnceNothingIsLeftToFollow() throws InterruptedException {
    index.beforeEach = () -> index.indexedUpTo = 1;
    index.failures = 1;
    tell(1);

    projection.start();

    assertThat(projection.awaitCaughtUp(1, LONG)).isTrue();
    while (projection.problem().isPresent()) {
      Thread.sleep(1);
    }
  }

  @Test
  void logsItsProblemOnce() {
    Logger logger = Logger.getLogger(Projection.class.getName());
    LinesHeard lines = new LinesHeard();
    logger.addHandler(lines);
    try {
      index.failures = 3;
      tell(1);

      projection.start();

      assertThat(projection.awaitCaughtUp(1, LONG)).isTrue();
      assertThat(lines.heard).hasSize(1);
    } finally {
      logger.removeHandler(lines);
    }
  }

  @Test
  void triesEverMoreSlowlyWhateverIsCommittedMeanwhile() {
    List<Long> times = new ArrayList<>();
    index.beforeEach = () -> times.add(System.nanoTime());
    index.failures = 3;
    tell(1);

    projection.start();
    while (!projection.awaitCaughtUp(1, SHORT)) {
      projection.wake();
    }

    assertThat(times).hasSize(4);
    for (int i = 1; i < times.size(); i++) {
      long millis = TimeUnit.NANOSECONDS.toMillis(times.get(i) - times.get(i - 1));
      // A pause may end in its last millisecond.
      assertThat(millis).as("pause %d", i).isGreaterThanOrEqualTo((50L << i) - 1);
    }
  }

  @Test
  void sleepsOnceItHasCaughtUp() throws InterruptedException {
    tell(1);
    projection.start();
    assertThat(projection.awaitCaughtUp(1, LONG)).isTrue();

    awaitWaiting(thread());

    assertThat(index.fed).containsExactly(1L);
  }

  @Test
  void sleepsBetweenItsAttempts() throws InterruptedException {
    index.failures = Integer.MAX_VALUE;
    tell(1);
    projection.start();

    while (projection.problem().isEmpty() || thread().getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }

    assertThat(index.fed).isEmpty();
  }

  @Test
  void closesAfterTheBatchThatItIsAt() throws InterruptedException {
    CountDownLatch batch = new CountDownLatch(1);
    startWithin(batch);
    Thread closing = new Thread(projection::close);
    closing.start();
    awaitWaiting(closing);

    assertThat(closing.isAlive()).isTrue();
    batch.countDown();
    closing.join();
    assertThat(index.fed).containsExactly(1L);
  }

  @Test
  void letsNobodyWaitAfterItsEnd() throws Exception {
    projection.start();
    FutureTask<Boolean> waiting = new FutureTask<>(() -> projection.awaitCaughtUp(1, FOREVER));
    Thread waiter = new Thread(waiting);
    waiter.start();
    while (waiter.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }

    projection.close();

    assertThat(waiting.get()).isFalse();
  }

  @Test
  void leavesAnInterruptToItsCaller() {
    CountDownLatch batch = new CountDownLatch(1);
    startWithin(batch);

    Thread.currentThread().interrupt();
    assertThat(projection.awaitCaughtUp(1, FOREVER)).isFalse();
    assertThat(Thread.interrupted()).isTrue();
    Thread.currentThread().interrupt();
    projection.close();
    assertThat(Thread.interrupted()).isTrue();

    batch.countDown();
  }

  /** Starts it, and returns while it is at its first batch, which ends with the latch. */
  private void startWithin(CountDownLatch batch) {
    CompletableFuture<Void> begun = new CompletableFuture<>();
    index.beforeEach =
        () -> {
          begun.complete(null);
          awaitQuietly(batch);
        };
    tell(1);
    projection.start();
    begun.join();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns at the end of the thread, too. */
  private static void awaitWaiting(Thread thread) throws InterruptedException {
    while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
  }

  private static Thread thread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(it -> it.getName().equals(THREAD))
        .findFirst()
        .orElseThrow();
  }

  private void tell(int count) {
    DurableWrites.await(
        store.write(
            Told.SPACE,
            unit -> {
              for (int i = 1; i <= count; i++) {
                unit.insert(Told.memory("leaf_" + i, "text " + i), "user");
              }
              return count;
            }));
  }

  private static final class LinesHeard extends Handler {

    private final List<LogRecord> heard = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void publish(LogRecord line) {
      heard.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Notes which changes it is fed. */
  private static final class FedIndex implements FeedConsumer {

    private final List<Long> fed = Collections.synchronizedList(new ArrayList<>());
    private volatile Runnable beforeEach = () -> {};
    private volatile int failures;
    private volatile long indexedUpTo;

    @Override
    public long indexedUpTo() {
      return indexedUpTo;
    }

    @Override
    public void apply(List<FeedEntry> changes) {
      beforeEach.run();
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("index broken");
      }
      for (FeedEntry change : changes) {
        fed.add(change.number());
        indexedUpTo = change.number();
      }
    }

    @Override
    public void clear() {
      fed.clear();
      indexedUpTo = 0;
    }
  }
}
