package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NearbyServerTest {

  private static final byte[] LUNA =
      "{\"name\":\"luna\",\"version\":\"1\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void aLunaThatAnswersIsChosenOnceForAll() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, LUNA.length);
          exchange.getResponseBody().write(LUNA);
          exchange.close();
        });
    server.start();
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    Settings usual = new Settings(url, "token", Map.of());
    NearbyServer nearby = new NearbyServer(usual, Map.of());

    assertThat(nearby.settings()).isEqualTo(usual);
    server.stop(0);

    assertThat(nearby.settings()).isEqualTo(usual);
    assertThat(asked).hasValue(1);
  }

  @Test
  void anotherProgramIsNoLuna() {
    assertThat(ServerIdentity.parse("<html></html>")).isEmpty();
    assertThat(ServerIdentity.parse("[]")).isEmpty();
    assertThat(ServerIdentity.parse("{\"name\":\"react\"}")).isEmpty();
    assertThat(ServerIdentity.parse("{\"name\":1}")).isEmpty();
    assertThat(ServerIdentity.parse("{\"name\":\"luna\",\"version\":\"7\"}"))
        .contains(new ServerIdentity("7"));
  }
}
