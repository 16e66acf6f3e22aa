package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients leave behind is freed. */
class AbandonedSessionsIT {

  private static final int EACH = 500;
  private static final String SSE =
      "GET /sse HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";

  /** Liberty keeps so many threads once it had use for them. */
  private static final int CONTAINER_THREADS = 128;

  private static final int KEEP_ALIVES = 200;

  private static LunaProcess luna;
  private static Wire wire;

  @BeforeAll
  static void start(@TempDir Path home) {
    luna =
        LunaProcess.prepare(LunaWar.WITH_FIXTURES, home)
            .set("LUNA_KEEP_ALIVE", "0.2s")
            .set("LUNA_SESSION_IDLE", "2s")
            .start();
    wire = new Wire(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @Test
  void abandonedSessionsEnd() throws IOException {
    int threads = wire.state().getInt("threads");
    RawHttp raw = new RawHttp(luna.port());
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      Socket socket = raw.connect();
      socket.getOutputStream().write(SSE.getBytes(StandardCharsets.US_ASCII));
      sockets.add(socket);
    }
    Wire.await("all streams are open", () -> wire.state().getInt("streams") == EACH);
    for (int beat = 0; beat < KEEP_ALIVES; beat++) {
      assertThat(wire.state().getInt("threads"))
          .as("a stream has no thread of its own")
          .isLessThan(threads + CONTAINER_THREADS + EACH / 5);
    }
    for (Socket socket : sockets) {
      socket.close();
    }
    String last = "";
    for (int i = 0; i < EACH; i++) {
      last = wire.initialize(Wire.LATEST_LEGACY);
      assertThat(last).isNotEmpty();
    }
    Wire.await(
        "all sessions are gone",
        Duration.ofSeconds(60),
        () -> wire.state().getInt("sessions") == 0);
    assertThat(wire.state().getInt("streams")).isZero();
    Wire.await(
        "the threads are gone",
        Duration.ofSeconds(60),
        () -> wire.state().getInt("threads") <= threads + CONTAINER_THREADS);
    assertThat(wire.send(wire.inSession(last, Wire.rpc("1", "ping", "{}"))).status())
        .isEqualTo(404);
  }
}
