package dev.luna.mcp.session;

import dev.luna.mcp.stream.EventStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The streams of a session's responses. Those that are over are kept for a client that comes back,
 * bounded in number and size: the oldest go first.
 */
final class ResponseStreams {

  private static final int MAX_STREAMS = 64;
  private static final int MAX_BYTES = 4 << 20;

  private final Map<String, EventStream> byId = new LinkedHashMap<>();

  synchronized void add(EventStream stream) {
    byId.values().removeIf(EventStream::isExpired);
    byId.put(stream.id(), stream);
    makeRoom();
  }

  synchronized Optional<EventStream> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized void close() {
    byId.values().forEach(EventStream::close);
    byId.clear();
  }

  private void makeRoom() {
    int bytes = byId.values().stream().mapToInt(EventStream::size).sum();
    Iterator<EventStream> oldestFirst = byId.values().iterator();
    while (oldestFirst.hasNext() && (byId.size() > MAX_STREAMS || bytes > MAX_BYTES)) {
      EventStream stream = oldestFirst.next();
      if (stream.isOver()) {
        bytes -= stream.size();
        oldestFirst.remove();
      }
    }
  }
}
