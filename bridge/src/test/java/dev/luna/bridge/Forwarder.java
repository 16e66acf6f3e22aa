package dev.luna.bridge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;

/** Takes connections on this machine and passes their bytes on to a port of this machine. */
final class Forwarder implements AutoCloseable {

  /** The first line of each request that opened a connection to a proxy. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ServerSocket listener;
  private final int target;
  private final boolean proxy;

  private Forwarder(ServerSocketFactory sockets, int target, boolean proxy) throws IOException {
    this.listener = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    this.proxy = proxy;
    threads.execute(this::accept);
  }

  /** Speaks TLS to those who come. */
  static Forwarder tls(Certificate certificate, int target) throws Exception {
    return new Forwarder(certificate.context().getServerSocketFactory(), target, false);
  }

  /** A proxy to which every name leads to the same port. */
  static Forwarder proxy(int target) throws IOException {
    return new Forwarder(ServerSocketFactory.getDefault(), target, true);
  }

  int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        threads.execute(() -> connect(client));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  private void connect(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      if (proxy) {
        open(client, server);
      }
      threads.execute(() -> pass(server, client));
      pass(client, server);
    } catch (IOException gone) {
      asked.add("broken: " + gone.getMessage());
    }
  }

  /** A request is passed on as it is, the server knows its form; a tunnel is the proxy's. */
  private void open(Socket client, Socket server) throws IOException {
    byte[] head = head(client.getInputStream());
    String first = new String(head, StandardCharsets.US_ASCII).lines().findFirst().orElse("");
    asked.add(first);
    if (first.startsWith("CONNECT ")) {
      client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } else {
      server.getOutputStream().write(head);
    }
  }

  private static byte[] head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      head.write(in.read());
    }
    return head.toByteArray();
  }

  /** Until either end is closed. */
  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException closed) {
      // The other direction ends with it.
    }
  }
}
