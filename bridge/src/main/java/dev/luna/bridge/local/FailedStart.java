package dev.luna.bridge.local;

import dev.luna.bridge.LinkException;
import java.time.Duration;

/**
 * A start that failed. At once it would fail again, and keep the machine busy with that.
 *
 * @param reason what to say meanwhile
 * @param nanoTime when it was
 */
record FailedStart(LinkException reason, long nanoTime) {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  boolean isRecent() {
    return System.nanoTime() - nanoTime < PAUSE.toNanos();
  }
}
