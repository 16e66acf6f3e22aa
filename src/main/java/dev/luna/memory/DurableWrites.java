package dev.luna.memory;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Waits for writes. */
public final class DurableWrites {

  private DurableWrites() {}

  /** Waits until the write is durable: its result, or throws what it failed with. */
  public static <T> T await(CompletionStage<T> write) {
    try {
      return write.toCompletableFuture().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
