package dev.luna.memory;

import dev.luna.text.ExplainedException;

/** An update named a version that is no longer the current one; read again, then retry. */
public final class StaleVersionException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  StaleVersionException(String id, long expected, long actual) {
    super(null, "memory.stale", id, actual, expected);
  }
}
