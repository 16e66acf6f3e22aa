package dev.luna.mcp.stream;

import java.time.Duration;

/**
 * How much a stream may hold.
 *
 * @param outboxEvents events waiting for a client that does not read, at most
 * @param outboxBytes the same, in bytes
 * @param replayEvents sent events kept for a client that resumes, at most
 * @param replayBytes the same, in bytes
 * @param replayAge how long a stream without a client can be resumed
 * @param retry what clients are told to wait before they reconnect
 */
public record StreamLimits(
    int outboxEvents,
    int outboxBytes,
    int replayEvents,
    int replayBytes,
    Duration replayAge,
    Duration retry) {

  public static final StreamLimits DEFAULT =
      new StreamLimits(
          1_000, 8 << 20, 256, 1 << 20, Duration.ofMinutes(5), Duration.ofMillis(1_000));
}
