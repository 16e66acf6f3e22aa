package dev.luna.memory;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Waits until a write is durable. */
final class DurableWrites {

  private DurableWrites() {}

  /** The write's result, or what it failed with. */
  static <T> T await(CompletionStage<T> write) {
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
