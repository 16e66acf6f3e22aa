package dev.luna.memory;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Has vectors computed on other threads, so that nobody waits too long for them. */
final class TimeLimit implements AutoCloseable {

  /** Work that hangs keeps its thread, and must not take ever more of them. */
  private static final int MOST_THREADS = 256;

  private static final long IDLE_SECONDS = 30;

  private final Duration patience;
  private final ThreadPoolExecutor threads;

  TimeLimit(Duration patience, String name) {
    this.patience = patience;
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST_THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> daemon(work, name));
  }

  /** Begins the work; it is to be waited for before long, and its time runs from now on. */
  <T> Begun<T> begin(Callable<T> work) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      return new Begun<>(threads.submit(work), end);
    } catch (RejectedExecutionException e) {
      throw new EmbeddingException("Too many texts are being embedded, or it is the end", e);
    }
  }

  /** Work under way. */
  final class Begun<T> {

    private final Future<T> future;
    private final long end;

    private Begun(Future<T> future, long end) {
      this.future = future;
      this.end = end;
    }

    /**
     * What the work gives. Work that takes too long goes on, and nobody gets what it gives.
     *
     * @throws EmbeddingException if it fails or takes too long
     */
    T await() {
      try {
        return future.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (ExecutionException e) {
        throw new EmbeddingException(e.getCause().getMessage(), e.getCause());
      } catch (TimeoutException e) {
        throw new EmbeddingException("It took longer than " + patience.toMillis() + " ms", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EmbeddingException("Interrupted before the text was embedded", e);
      }
    }
  }

  /** Takes no more work. */
  @Override
  public void close() {
    threads.shutdown();
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
