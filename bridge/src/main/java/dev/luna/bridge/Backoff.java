package dev.luna.bridge;

import java.time.Duration;

/** How long to wait before the next attempt to connect: longer each time, up to a bound. */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private Duration next = FIRST;

  Duration next() {
    Duration current = next;
    Duration doubled = current.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return current;
  }

  void reset() {
    next = FIRST;
  }
}
