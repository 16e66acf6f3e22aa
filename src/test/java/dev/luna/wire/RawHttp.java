package dev.luna.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that sends bytes, whether they are HTTP or not. */
final class RawHttp {

  /** What came back, and whether the server ended the connection or the patience ran out. */
  record Reply(String text, boolean timedOut) {

    /** The status of the first response; 0 where there is none. */
    int status() {
      return text.matches("(?s)HTTP/1\\.[01] \\d{3}.*")
          ? Integer.parseInt(text.substring(9, 12))
          : 0;
    }

    boolean has(String contentType) {
      return head().toLowerCase(Locale.ROOT).contains("content-type: " + contentType);
    }

    /** The JSON-RPC messages in it, which are its body or the data of its events. */
    List<String> messages() {
      String bytes = text.substring(head().length());
      String body = CHUNKED.matcher(head()).find() ? joined(bytes) : bytes;
      String utf8 =
          new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
      return has("text/event-stream")
          ? utf8.lines()
              .filter(line -> line.startsWith("data:"))
              .map(line -> line.substring("data:".length()).strip())
              .filter(data -> !data.isEmpty())
              .toList()
          : List.of(utf8);
    }

    private String head() {
      int end = text.indexOf("\r\n\r\n");
      return end < 0 ? text : text.substring(0, end + 4);
    }

    private static String joined(String chunks) {
      StringBuilder body = new StringBuilder();
      int at = 0;
      for (int end = chunks.indexOf("\r\n"); end > at; end = chunks.indexOf("\r\n", at)) {
        int length = Integer.parseInt(chunks.substring(at, end), 16);
        body.append(chunks, end + 2, Math.min(chunks.length(), end + 2 + length));
        at = Math.min(chunks.length(), end + 2 + length + 2);
      }
      return body.toString();
    }
  }

  private static final Pattern CHUNKED = Pattern.compile("(?i)\r\ntransfer-encoding: chunked\r\n");
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
    return socket;
  }

  /** Sends bytes and reads until the server has nothing more to say. */
  Reply send(byte[] request, int patienceMillis) {
    try (Socket socket = connect()) {
      socket.setSoTimeout(patienceMillis);
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // The server may refuse before it has read everything.
      }
      return read(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Reply send(String request, int patienceMillis) {
    return send(request.getBytes(StandardCharsets.ISO_8859_1), patienceMillis);
  }

  /** A request that asks the server to end the connection after its answer. */
  static String request(String verb, String target, String headers, String body) {
    return "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n%s"
        .formatted(verb, target, body.getBytes(StandardCharsets.ISO_8859_1).length, headers, body);
  }

  /** Whether nothing more is to come, or only more of a stream. */
  private static boolean isComplete(ByteArrayOutputStream bytes) {
    String text = bytes.toString(StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    Matcher length = LENGTH.matcher(text.substring(0, end));
    return length.find()
        ? text.length() >= end + 4 + Integer.parseInt(length.group(1))
        : text.contains("keep-alive\n") || text.contains("event: endpoint");
  }

  private static Reply read(Socket socket) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean timedOut = false;
    try {
      byte[] buffer = new byte[8_192];
      int n = 0;
      while (n >= 0 && !isComplete(bytes)) {
        n = socket.getInputStream().read(buffer);
        bytes.write(buffer, 0, Math.max(n, 0));
      }
    } catch (SocketTimeoutException e) {
      timedOut = true;
    } catch (IOException e) {
      // A reset says the same as an end.
    }
    return new Reply(bytes.toString(StandardCharsets.ISO_8859_1), timedOut);
  }
}
