package dev.luna.bridge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Reads Server-Sent Events (https://html.spec.whatwg.org/multipage/server-sent-events.html, section
 * 9.2.6) from the response to a message.
 *
 * <p>Jersey's reader is for HTTP+SSE alone: loading Jersey would triple the time of a start.
 */
final class EventReader {

  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private final InputStream in;
  private final Heartbeat signs;
  private boolean afterCarriageReturn;
  private String id;
  private Duration retry;
  private StringBuilder data;

  /**
   * @param signs told of each line: the server is alive
   */
  EventReader(InputStream in, Heartbeat signs) {
    this.in = new BufferedInputStream(in);
    this.signs = signs;
  }

  /** The next event, or null at the end of the stream; what is incomplete there does not count. */
  ServerEvent next() throws IOException {
    id = null;
    retry = null;
    data = null;
    for (String line = line(); line != null; line = line()) {
      signs.sign(line.startsWith(":"), System.nanoTime());
      if (!line.isEmpty()) {
        field(line);
      } else if (id != null || retry != null || data != null) {
        return new ServerEvent(id, data == null ? "" : data.toString(), retry);
      }
    }
    return null;
  }

  private void field(String line) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    value = value.startsWith(" ") ? value.substring(1) : value;
    switch (name) {
      case "data" ->
          data = data == null ? new StringBuilder(value) : data.append('\n').append(value);
      case "id" -> id = value;
      case "retry" ->
          retry = value.matches("\\d{1,9}") ? Duration.ofMillis(Long.parseLong(value)) : null;
      default -> {
        // A comment, or the event's name: there is only one kind.
      }
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b == '\n' && afterCarriageReturn) {
      b = in.read();
    }
    for (; b >= 0 && b != '\n' && b != '\r'; b = in.read()) {
      if (line.size() == MAX_BYTES) {
        throw new IOException("An event is longer than " + MAX_BYTES + " bytes");
      }
      line.write(b);
    }
    afterCarriageReturn = b == '\r';
    return b < 0 ? null : decoded(line.toByteArray());
  }

  private static String decoded(byte[] line) throws IOException {
    try {
      return Utf8.decode(line, line.length);
    } catch (MalformedMessage e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
