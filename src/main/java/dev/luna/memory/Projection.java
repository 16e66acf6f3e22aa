package dev.luna.memory;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the index up to date with the store: one thread that follows the change feed and tries
 * again, ever more slowly, when the index fails.
 */
public class Projection implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Projection.class.getName());
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 30_000;

  private final MemoryStore store;
  private final FeedConsumer index;
  private final int batch;
  private final Thread thread;
  private boolean woken;
  private boolean closed;
  private long indexed;
  private long pauseMillis = FIRST_PAUSE_MILLIS;
  private Optional<String> problem = Optional.empty();

  /**
   * A projection that {@link #start} sets going.
   *
   * @param name of its thread
   * @param batch how many changes the index takes in at once, at least 1
   */
  public Projection(MemoryStore store, FeedConsumer index, String name, int batch) {
    this.store = store;
    this.index = index;
    this.batch = batch;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  /** Begins to catch up from where the index is. */
  public void start() {
    thread.start();
  }

  /** Says that the store has something new; to be called after each commit, returns at once. */
  public synchronized void wake() {
    woken = true;
    notifyAll();
  }

  /**
   * Waits until the index holds the change with this number.
   *
   * @return false if it still does not after {@code patience}
   */
  public synchronized boolean awaitCaughtUp(long number, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      if (indexed < number) {
        wake();
      }
      while (indexed < number) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0 || closed) {
          return false;
        }
        wait(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How many changes the store is ahead of the index. */
  public long lag() {
    return behind(store.lastChange());
  }

  /** How many changes the index is from the one with this number; 0 if it holds it. */
  long behind(long number) {
    return Math.max(0, number - position());
  }

  /** Why the index cannot follow at the moment; empty while it can. */
  public synchronized Optional<String> problem() {
    return problem;
  }

  /** Ends the thread after the batch that it is at. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean positioned = false;
    while (!isClosed()) {
      try {
        if (!positioned) {
          moveTo(startingPoint());
          positioned = true;
        }
        follow();
      } catch (RuntimeException e) {
        // A failed index may have been emptied or opened anew: where it is now, only it knows.
        positioned = false;
        report(e);
      }
    }
  }

  // An index that is ahead tells of a store that was since replaced by an older copy.
  private long startingPoint() {
    if (index.indexedUpTo() > store.lastChange()) {
      index.clear();
    }
    return index.indexedUpTo();
  }

  private void follow() {
    List<MemoryStore.FeedEntry> changes = store.changesAfter(position(), batch);
    if (changes.isEmpty()) {
      advance(position());
      awaitWake();
    } else {
      index.apply(changes);
      advance(changes.get(changes.size() - 1).number());
    }
  }

  private synchronized void advance(long number) {
    moveTo(number);
    pauseMillis = FIRST_PAUSE_MILLIS;
    problem = Optional.empty();
  }

  // That an index knows where it is does not tell yet that it can follow.
  private synchronized void moveTo(long number) {
    indexed = number;
    notifyAll();
  }

  private void report(RuntimeException e) {
    if (problem().isEmpty()) {
      LOG.log(Level.ERROR, "The index cannot follow the store; trying again", e);
    }
    pauseFor("The index cannot follow the store: " + e.getMessage());
  }

  // Commits that arrive meanwhile do not cut the pause short.
  private synchronized void pauseFor(String cause) {
    problem = Optional.of(cause);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pauseMillis);
    long left = pauseMillis;
    while (left > 0 && !closed) {
      waitMillis(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
  }

  private synchronized void awaitWake() {
    while (!woken && !closed) {
      waitMillis(0);
    }
    woken = false;
  }

  // Nobody but close() ends this thread, so an interrupt counts as that.
  private synchronized void waitMillis(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private synchronized long position() {
    return indexed;
  }

  private synchronized boolean isClosed() {
    return closed;
  }
}
