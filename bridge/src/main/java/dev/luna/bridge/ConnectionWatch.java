package dev.luna.bridge;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Has a connection looked at that may be dead without saying so: after the machine was asleep,
 * which shows in more time having passed than this thread slept, and after too long a silence.
 */
final class ConnectionWatch implements Runnable {

  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration JUMP = Duration.ofSeconds(10);

  private final Link link;
  private final Clock clock;

  ConnectionWatch(Link link) {
    this(link, Clock.systemUTC());
  }

  ConnectionWatch(Link link, Clock clock) {
    this.link = link;
    this.clock = clock;
  }

  @Override
  public void run() {
    try {
      long before = clock.millis();
      while (true) {
        Thread.sleep(INTERVAL.toMillis());
        before = look(before);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Compares now with the time of the last look; returns the time of this one. */
  long look(long before) {
    long now = clock.millis();
    boolean slept = now - before > JUMP.toMillis();
    Optional<Transport> connection = link.current();
    connection.filter(c -> slept || c.isSilent()).ifPresent(Transport::check);
    return now;
  }
}
