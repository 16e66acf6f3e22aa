package dev.luna.bridge;

import java.time.Duration;

/**
 * Tells from a stream's silence that its connection is dead.
 *
 * <p>Only of a server that has shown, by comments at intervals, how often it gives a sign of life
 * when it has nothing to say.
 */
final class Heartbeat {

  /** Comments closer together are no rhythm. */
  private static final long SHORTEST_INTERVAL = Duration.ofSeconds(1).toNanos();

  private static final long SHORTEST_SILENCE = Duration.ofSeconds(45).toNanos();

  /** A pause so much longer than all before is no pause. */
  private static final int TOLERANCE = 3;

  private long lastSign;
  private long lastComment;
  private long interval;
  private boolean listening;

  /** Takes note of a line, at a time of nanoTime. */
  synchronized void sign(boolean comment, long now) {
    if (comment) {
      long pause = listening && lastComment != 0 ? now - lastComment : 0;
      interval = pause < SHORTEST_INTERVAL ? interval : Math.max(interval, pause);
      lastComment = now;
    }
    listening = true;
    lastSign = now;
  }

  /** The connection is closed: nothing is expected. */
  synchronized void stop() {
    listening = false;
    lastComment = 0;
  }

  /** Whether the server has been silent for too long, at a time of nanoTime. */
  synchronized boolean isSilent(long now) {
    return listening
        && interval > 0
        && now - lastSign > Math.max(SHORTEST_SILENCE, TOLERANCE * interval);
  }
}
