package dev.luna.mcp.call;

import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.ProtocolException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a bounded number of calls run at once; others wait for a bounded time. */
@ApplicationScoped
public class CallLimiter {

  /**
   * @param maxConcurrent how many calls run at once
   * @param maxWait how long one waits for its turn
   */
  public record Settings(int maxConcurrent, Duration maxWait) {}

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Settings settings;
  private final Semaphore turns;

  @Inject
  public CallLimiter(Settings settings) {
    this.settings = settings;
    this.turns = new Semaphore(settings.maxConcurrent(), true);
  }

  protected CallLimiter() {
    settings = null;
    turns = null;
  }

  /**
   * Runs {@code work} when it is its turn.
   *
   * @throws ProtocolException {@link ErrorCode#OVERLOADED} if that takes too long
   */
  public <T> T run(Supplier<T> work) {
    takeTurn();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  /** How many calls run now. */
  public int running() {
    return settings.maxConcurrent() - turns.availablePermits();
  }

  /** How many calls wait for their turn now. */
  public int waiting() {
    return turns.getQueueLength();
  }

  /** Gives the turn of the running call away while it waits for somebody outside. */
  <T> T pause(Supplier<T> wait) {
    turns.release();
    try {
      return wait.get();
    } finally {
      turns.acquireUninterruptibly();
    }
  }

  private void takeTurn() {
    try {
      if (turns.tryAcquire()
          || turns.tryAcquire(settings.maxWait().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw ProtocolException.overloaded(
        "%d calls are running already: try again in a few seconds"
            .formatted(settings.maxConcurrent()),
        RETRY_AFTER);
  }
}
