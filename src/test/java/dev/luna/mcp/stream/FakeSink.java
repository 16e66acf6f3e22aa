package dev.luna.mcp.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A client that notes what it gets, and goes away when it is told to. */
final class FakeSink implements Sink {

  final List<Event> events = new ArrayList<>();
  int closed;
  boolean gone;
  Runnable whileSending = () -> {};

  @Override
  public void send(Event event) throws IOException {
    whileSending.run();
    if (gone) {
      throw new IOException("gone");
    }
    events.add(event);
  }

  @Override
  public void close() {
    closed++;
  }

  List<String> data() {
    return events.stream().map(event -> event.data().orElse("(comment)")).toList();
  }

  String lastId() {
    return events.get(events.size() - 1).id().orElse("");
  }
}
