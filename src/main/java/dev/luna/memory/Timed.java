package dev.luna.memory;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Published when a piece of work has ended. */
public record Timed(Work work, Duration took) {

  /** What takes long enough to be watched. */
  public enum Work {
    /** One transaction of the store, from its first write until it is durable. */
    COMMIT,
    /** The vector of one text. */
    EMBEDDING,
    /** One answer to a query, with its wait for what was stored last. */
    RECALL
  }

  /** Work that began at this {@link System#nanoTime} and has ended now. */
  public static Timed since(long begin, Work work) {
    return new Timed(work, Duration.ofNanos(System.nanoTime() - begin));
  }

  /** Does the work and tells the listener how long it took, also if it failed. */
  static <T> T tell(Consumer<Timed> listener, Work work, Supplier<T> doing) {
    long begin = System.nanoTime();
    try {
      return doing.get();
    } finally {
      listener.accept(since(begin, work));
    }
  }
}
