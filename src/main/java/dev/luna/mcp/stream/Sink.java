package dev.luna.mcp.stream;

import java.io.IOException;

/** An open HTTP response that events are written to, by one thread at a time. */
public interface Sink {

  /**
   * Writes an event; blocks while the client does not read.
   *
   * @throws IOException if the client is gone or has not read for too long
   */
  void send(Event event) throws IOException;

  /** Ends the response; a second call has no effect. */
  void close();
}
