package dev.luna.mcp.stream;

import java.util.ArrayDeque;
import java.util.Deque;

/** Events that were sent, kept for a client that missed them; guarded by its stream. */
final class ReplayLog {

  private final StreamLimits limits;
  private final Deque<Event> sent = new ArrayDeque<>();
  private int bytes;

  ReplayLog(StreamLimits limits) {
    this.limits = limits;
  }

  /** Keeps an event that has an id; the oldest ones make room for it. */
  void add(Event event) {
    if (event.id().isEmpty()) {
      return;
    }
    sent.addLast(event);
    bytes += event.size();
    while (sent.size() > limits.replayEvents() || bytes > limits.replayBytes()) {
      bytes -= sent.removeFirst().size();
    }
  }

  /** Takes out all events, and returns those after the one with this place in the stream. */
  Deque<Event> takeAfter(long sequence) {
    Deque<Event> missed = new ArrayDeque<>(sent);
    missed.removeIf(event -> event.id().map(EventId::sequence).orElse(0L) <= sequence);
    clear();
    return missed;
  }

  void clear() {
    sent.clear();
    bytes = 0;
  }

  int bytes() {
    return bytes;
  }
}
