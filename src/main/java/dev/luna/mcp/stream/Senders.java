package dev.luna.mcp.stream;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that write to clients.
 *
 * <p>A few serve any number of clients that read. A client that does not read holds a thread until
 * its connection is cut, so while something waits for a thread there are made more, and when
 * nothing waits any more the surplus ends.
 */
final class Senders implements Executor {

  private static final int FEW = 8;
  private static final int MANY = 8_192;
  private static final int IDLE_SECONDS = 5;

  private final ThreadPoolExecutor pool;

  /** What was next when the threads were last looked at; the same again means that none is free. */
  private Runnable waiting;

  Senders(ThreadFactory threads) {
    pool =
        new ThreadPoolExecutor(
            FEW, FEW, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    pool.allowCoreThreadTimeOut(true);
  }

  @Override
  public void execute(Runnable task) {
    pool.execute(task);
  }

  /** Fits the number of threads to what waits; to be called several times a second. */
  void adapt() {
    Runnable next = pool.getQueue().peek();
    boolean stuck = next != null && next == waiting;
    waiting = next;
    if (stuck) {
      int more = Math.min(MANY, 2 * pool.getCorePoolSize());
      pool.setMaximumPoolSize(more);
      pool.setCorePoolSize(more);
    } else if (next == null) {
      pool.setCorePoolSize(FEW);
      pool.setMaximumPoolSize(FEW);
    }
  }

  /** Lets what waits be done, and takes nothing new. */
  void shutdown() {
    pool.shutdown();
  }
}
