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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand clients at once are served as one is. */
@Timeout(600)
class ManyStreamsIT {

  private static final int STREAMS = 2_000;
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String SSE =
      "GET /sse HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";

  @TempDir Path home;

  @Test
  void streamsCostNoThreadAndEveryOneIsServed() throws IOException {
    try (LunaProcess luna = LunaProcess.start(LunaWar.WITH_FIXTURES, home)) {
      Wire wire = new Wire(luna);
      int threads = wire.state().getInt("threads");
      List<Socket> clients = new ArrayList<>();
      RawHttp raw = new RawHttp(luna.port());
      for (int i = 0; i < STREAMS; i++) {
        Socket client = raw.connect();
        client.getOutputStream().write(SSE.getBytes(StandardCharsets.US_ASCII));
        clients.add(client);
      }
      Wire.await("all are open", LIMIT, () -> wire.state().getInt("streams") == STREAMS);

      assertThat(wire.state().getInt("threads")).isLessThan(threads + STREAMS / 4);
      for (Socket client : clients) {
        assertThat(beginning(client)).contains("event: endpoint");
      }
      EventFeed another = wire.open(wire.listen(wire.initialize(Wire.LATEST_LEGACY)));
      assertThat(wire.state().getInt("streams")).isEqualTo(STREAMS + 1);
      another.close();
      for (Socket client : clients) {
        client.close();
      }
    }
  }

  /** What has come up to and with the first event. */
  private static String beginning(Socket client) throws IOException {
    client.setSoTimeout((int) LIMIT.toMillis());
    StringBuilder text = new StringBuilder();
    while (text.indexOf("data: ") < 0) {
      text.append((char) client.getInputStream().read());
    }
    return text.toString();
  }
}
