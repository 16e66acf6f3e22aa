package dev.luna.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A kept connection to a server on this machine, which speaks just enough HTTP/1.1 to cost next to
 * nothing: clients and server share the processors.
 */
final class HttpConnection implements AutoCloseable {

  /**
   * What a response begins with.
   *
   * @param headers by name in small letters
   */
  record Head(int status, Map<String, String> headers) {}

  /** A whole response. */
  record Reply(Head head, String body) {}

  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final InputStream in;

  private HttpConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  static HttpConnection to(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return new HttpConnection(socket);
  }

  /**
   * Sends JSON and reads the whole response.
   *
   * @param headers further headers, each with its end of line
   */
  Reply post(String path, String headers, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n"
            .formatted(path, body.length, headers);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    request.writeTo(socket.getOutputStream());
    Head answer = head();
    return new Reply(answer, new String(body(answer), StandardCharsets.UTF_8));
  }

  /** Asks for a stream of events, and reads on until they begin. */
  EventReader events(String path) throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n".formatted(path);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    Head answer = head();
    if (answer.status() != 200) {
      throw new IOException("GET %s was answered %s".formatted(path, answer));
    }
    return new EventReader(new ChunkedInput(in));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private Head head() throws IOException {
    int status = Integer.parseInt(line(in).split(" ")[1]);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Head(status, headers);
  }

  private byte[] body(Head head) throws IOException {
    return head.headers().containsKey("transfer-encoding")
        ? new ChunkedInput(in).readAllBytes()
        : in.readNBytes(Integer.parseInt(head.headers().getOrDefault("content-length", "0")));
  }

  /** A line of ASCII without its end. */
  static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server ended the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
