package dev.luna.bridge;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The client's messages in their order, bounded in number, until they are sent. */
final class Outbox {

  private static final Waiting END = new Waiting(null, 0);

  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Semaphore room;
  private final Duration patience;

  Outbox(int capacity, Duration patience) {
    this.room = new Semaphore(capacity);
    this.patience = patience;
  }

  /**
   * A message and how long it may wait for a connection.
   *
   * @param message the message
   * @param deadline in nanoTime
   */
  record Waiting(JsonRpcMessage message, long deadline) {}

  /** Returns false if there is still no room after the given time. */
  boolean offer(JsonRpcMessage message, Duration wait) throws InterruptedException {
    if (!room.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    queue.add(new Waiting(message, System.nanoTime() + patience.toNanos()));
    return true;
  }

  /** The next message, or null after the last one of a closed outbox. */
  Waiting take() throws InterruptedException {
    Waiting next = queue.take();
    return next == END ? null : next;
  }

  /** Says that the message taken last no longer waits. */
  void delivered() {
    room.release();
  }

  void close() {
    queue.add(END);
  }
}
