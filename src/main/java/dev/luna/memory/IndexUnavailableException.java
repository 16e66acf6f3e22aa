package dev.luna.memory;

import dev.luna.text.ExplainedException;

/**
 * The search index could not be read or written, and was opened again. Whoever feeds it must go on
 * from {@link MemoryIndex#indexedUpTo()}, which may be lower than before; then the same call works.
 */
public final class IndexUnavailableException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * @param cause may be null
   * @param key of a sentence in this package's messages
   */
  public IndexUnavailableException(Throwable cause, String key, Object... values) {
    super(cause, key, values);
  }
}
