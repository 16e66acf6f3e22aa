package dev.luna.memory;

/**
 * The search index could not be read or written, and was opened again. Whoever feeds it must go on
 * from {@link MemoryIndex#indexedUpTo()}, which may be lower than before; then the same call works.
 */
public final class IndexUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public IndexUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
