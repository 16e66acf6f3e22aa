package dev.luna.mcp.stream;

import java.time.Duration;
import java.util.Optional;

/**
 * One server-sent event, or a comment where it has no data.
 *
 * @param id what a client repeats as {@code Last-Event-ID}
 * @param name the event's type; {@code message} where empty
 * @param retry how long a client should wait before it reconnects
 */
public record Event(
    Optional<String> id, Optional<String> name, Optional<String> data, Optional<Duration> retry) {

  /** Keeps the connection open, and shows that the client is still there. */
  static final Event KEEP_ALIVE =
      new Event(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static Event message(Optional<String> id, String data) {
    return new Event(id, Optional.of("message"), Optional.of(data), Optional.empty());
  }

  /** An event of its own type, for instance {@code endpoint}. */
  static Event named(String name, String data) {
    return new Event(Optional.empty(), Optional.of(name), Optional.of(data), Optional.empty());
  }

  /** An event without content that gives the client an id to resume from. */
  static Event priming(String id, Duration retry) {
    return new Event(Optional.of(id), Optional.empty(), Optional.of(""), Optional.of(retry));
  }

  /** What holding the event costs, in bytes, roughly. */
  int size() {
    return data.map(String::length).orElse(0) + 64;
  }
}
