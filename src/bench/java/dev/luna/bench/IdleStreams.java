package dev.luna.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.luna.server.LunaProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What open streams of HTTP+SSE take on which nothing happens, in a heap of 1 GiB. */
public final class IdleStreams {

  private record Stream(HttpConnection connection, String endpoint) {}

  private static final int[] STREAMS = {0, 1_000, 10_000};

  /** Files that this process and the server open besides. */
  private static final int OTHER_FILES = 1_000;

  private static final double KIB_A_MIB = 1024;

  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  private IdleStreams() {}

  /** Prints a table. */
  public static void main(String[] arguments) throws IOException {
    requireFiles(STREAMS[STREAMS.length - 1] + OTHER_FILES);
    Table table =
        new Table("idle streams", "heap in use, MiB", "KiB each", "resident, MiB", "threads");
    List<Stream> streams = new ArrayList<>();
    try (LunaProcess luna = Servers.luna().set("JVM_ARGS", "-Xmx1g").start()) {
      double empty = 0;
      for (int count : STREAMS) {
        while (streams.size() < count) {
          streams.add(open(luna.port()));
        }
        Footprint now = Footprint.of(luna);
        empty = count == 0 ? now.heapMib() : empty;
        double each = (now.heapMib() - empty) * KIB_A_MIB / Math.max(1, count);
        table.row(count, now.heapMib(), each, now.residentMib(), now.threads());
      }
      requireOpen(streams, luna.port());
    }
    table.print();
  }

  private static Stream open(int port) throws IOException {
    HttpConnection connection = HttpConnection.to(port);
    return new Stream(connection, connection.events("/sse").next());
  }

  private static void requireFiles(int needed) {
    long limit =
        ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
            .getMaxFileDescriptorCount();
    if (limit < needed) {
      throw new IllegalStateException(
          "A process may have %d files open and needs %d: raise the limit with ulimit -n"
              .formatted(limit, needed));
    }
  }

  private static void requireOpen(List<Stream> streams, int port) throws IOException {
    try (HttpConnection posts = HttpConnection.to(port)) {
      for (Stream stream : streams) {
        HttpConnection.Reply reply = posts.post(stream.endpoint(), "", PING);
        if (reply.head().status() != 202) {
          throw new IOException("A stream has ended: " + reply);
        }
      }
    }
  }
}
