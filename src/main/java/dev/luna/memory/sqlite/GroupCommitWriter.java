package dev.luna.memory.sqlite;

import dev.luna.memory.Committed;
import dev.luna.memory.StoreUnavailableException;
import dev.luna.memory.Timed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The one thread that writes. What has arrived by the time it is free becomes one transaction, so
 * that many writers share the cost of one flush to the disk.
 */
final class GroupCommitWriter implements AutoCloseable {

  static final int QUEUE_LIMIT = 10_000;

  private static final int GROUP_LIMIT = 512;
  private static final Logger LOG = System.getLogger(GroupCommitWriter.class.getName());
  private static final PendingWrite<?> END = new PendingWrite<>("", true, unit -> null);

  /** How long the writer waits for company for what is not urgent. */
  private static final long PATIENCE_MILLIS = 200;

  private final SqlSession session;
  private final Scrubber scrubber;
  private final Consumer<Committed> listener;
  private final Consumer<Timed> timed;
  private final Clock clock;
  private final BlockingQueue<PendingWrite<?>> queue = new LinkedBlockingQueue<>();

  /** One for each urgent write in the queue. */
  private final Semaphore urgent = new Semaphore(0);

  private final Thread thread = new Thread(this::run, "luna-store-writer");
  private boolean closed;
  private boolean listenerFailed;

  GroupCommitWriter(
      SqlSession session, Consumer<Committed> listener, Consumer<Timed> timed, Clock clock) {
    this.session = session;
    this.scrubber = new Scrubber(session);
    this.listener = listener;
    this.timed = timed;
    this.clock = clock;
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Queues a write. What depends on the answer runs on the writer's thread and must neither take
   * long nor wait for another write.
   */
  <T> CompletionStage<T> submit(String space, Function<SqliteWriteUnit, T> work) {
    return submit(new PendingWrite<>(space, true, work));
  }

  /** As {@link #submit}, but the writer waits a moment for others to commit it with. */
  <T> CompletionStage<T> submitSoon(String space, Function<SqliteWriteUnit, T> work) {
    return submit(new PendingWrite<>(space, false, work));
  }

  private synchronized <T> CompletionStage<T> submit(PendingWrite<T> write) {
    if (closed) {
      return refused("store.closed");
    }
    if (queue.size() >= QUEUE_LIMIT) {
      return refused("writes.many", QUEUE_LIMIT);
    }
    add(write);
    return write.answer();
  }

  private void add(PendingWrite<?> write) {
    queue.add(write);
    if (write.isUrgent()) {
      urgent.release();
    }
  }

  /** How many writes wait for their commit. */
  int waiting() {
    return queue.size();
  }

  /** Writes what is queued, refuses what comes later, and moves the log into the database. */
  @Override
  public void close() {
    end();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void end() {
    if (!closed) {
      closed = true;
      add(END);
    }
  }

  private void run() {
    List<PendingWrite<?>> group = new ArrayList<>();
    try {
      if (scrubber.isDue()) {
        scrubber.run();
      }
      do {
        group.clear();
        group.add(queue.take());
        awaitUrgent(group.get(0));
        queue.drainTo(group, GROUP_LIMIT - 1);
        urgent.acquire((int) group.stream().filter(PendingWrite::isUrgent).count());
        commit(group.stream().filter(write -> write != END).toList());
      } while (!group.contains(END));
      session.checkpoint();
    } catch (InterruptedException e) {
      LOG.log(Level.WARNING, "The writer was interrupted and ends", e);
    } finally {
      end();
      queue.drainTo(group);
      group.forEach(write -> write.fail(new StoreUnavailableException(null, "store.closed")));
      session.close();
    }
  }

  private void awaitUrgent(PendingWrite<?> first) throws InterruptedException {
    if (!first.isUrgent() && urgent.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
      urgent.release();
    }
  }

  private void commit(List<PendingWrite<?>> group) {
    long begin = System.nanoTime();
    try {
      session.begin();
      group.forEach(write -> write.run(session, clock.instant()));
      session.commit();
    } catch (StoreUnavailableException e) {
      session.rollback();
      group.forEach(write -> write.fail(e));
      return;
    }
    tell(timed, Timed.since(begin, Timed.Work.COMMIT));
    if (group.stream().anyMatch(PendingWrite::erased)) {
      scrubber.run();
    }
    group.forEach(write -> write.settle(committed -> tell(listener, committed)));
  }

  // What is written is durable whatever a listener makes of it.
  private <T> void tell(Consumer<T> hearer, T what) {
    try {
      hearer.accept(what);
    } catch (RuntimeException e) {
      if (!listenerFailed) {
        LOG.log(Level.ERROR, "A listener failed on a commit; later failures are not logged", e);
      }
      listenerFailed = true;
    }
  }

  private static <T> CompletionStage<T> refused(String key, Object... values) {
    return CompletableFuture.failedFuture(new StoreUnavailableException(null, key, values));
  }
}
