package dev.luna.bench;

import java.io.IOException;

/** What a client does again and again. */
interface Work extends AutoCloseable {

  /** Does it once, and fails unless it went well. */
  void once() throws IOException;

  @Override
  default void close() throws IOException {
    // Most have nothing to give back.
  }
}
