package dev.luna.memory.onnx;

import dev.luna.memory.EmbeddingException;

/** Tells that native code of a library is not there, or does not run here. */
final class NativeCode {

  private NativeCode() {}

  static EmbeddingException missing(String library, Throwable failure) {
    return new EmbeddingException(
        "%s has no native code that runs on %s %s: %s"
            .formatted(
                library,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                firstCause(failure)),
        failure);
  }

  private static Throwable firstCause(Throwable failure) {
    return failure.getCause() == null ? failure : firstCause(failure.getCause());
  }
}
