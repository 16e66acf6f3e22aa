package dev.luna.mcp.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Events that wait to be sent, bounded in number and size; guarded by its stream. */
final class Outbox {

  private final StreamLimits limits;
  private final Deque<Event> waiting = new ArrayDeque<>();
  private int bytes;
  private boolean responseEnds;

  Outbox(StreamLimits limits) {
    this.limits = limits;
  }

  /** Adds an event; false if that is one too many, and then the oldest one made room for it. */
  boolean add(Event event) {
    waiting.addLast(event);
    bytes += event.size();
    boolean fits = true;
    while (waiting.size() > 1
        && (waiting.size() > limits.outboxEvents() || bytes > limits.outboxBytes())) {
      bytes -= waiting.removeFirst().size();
      fits = false;
    }
    return fits;
  }

  /** Puts events that were sent before in front of those that wait. */
  void prepend(Deque<Event> events) {
    for (Iterator<Event> newestFirst = events.descendingIterator(); newestFirst.hasNext(); ) {
      Event event = newestFirst.next();
      waiting.addFirst(event);
      bytes += event.size();
    }
  }

  Event poll() {
    Event event = waiting.pollFirst();
    if (event != null) {
      bytes -= event.size();
    }
    return event;
  }

  int bytes() {
    return bytes;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  void clear() {
    waiting.clear();
    bytes = 0;
  }

  /** Once empty, the response ends although the stream goes on. */
  void endResponse() {
    responseEnds = true;
  }

  boolean responseEnds() {
    return responseEnds;
  }

  void responseEnded() {
    responseEnds = false;
  }
}
