package dev.luna.memory;

/** An update named a version that is no longer the current one; read again, then retry. */
public final class StaleVersionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StaleVersionException(String id, long expected, long actual) {
    super(
        "Memory %s is at version %d, not %d: read it again before changing it"
            .formatted(id, actual, expected));
  }
}
