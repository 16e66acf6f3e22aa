package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
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

/** Clients that never read hold up nobody who does, and are cut. */
class SlowReadersIT {

  private static final int EACH = 100;
  private static final int MESSAGES = 1_200;
  private static final int PADDING = 4_000;
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private static LunaProcess luna;
  private static Wire wire;

  @BeforeAll
  static void start(@TempDir Path home) {
    luna = LunaProcess.prepare(LunaWar.WITH_FIXTURES, home).set("LUNA_KEEP_ALIVE", "0.5s").start();
    wire = new Wire(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @Test
  void thoseWhoReadAreServedBesideThoseWhoDoNot() throws IOException {
    String uri = "quick://0";
    String longUri = "slow://0" + "x".repeat(PADDING);
    List<Socket> stalled = new ArrayList<>();
    List<EventFeed> readers = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      stalled.add(stalledListener(longUri));
      stalled.add(stalledSession(longUri));
      readers.add(listener(uri));
      readers.add(session(uri));
    }
    int before = wire.state().getInt("streams");
    assertThat(before).isEqualTo(4 * EACH);
    for (int sent = 0; sent < MESSAGES; sent += 10) {
      wire.callTool("engine_touch", touch("slow://", PADDING));
      wire.callTool("engine_touch", touch("quick://", 0));
    }
    for (EventFeed reader : readers) {
      for (int i = 0; i < MESSAGES; i++) {
        assertThat(updated(reader).getString("uri")).isEqualTo(uri);
      }
    }
    Wire.await(
        "those who do not read were cut", LIMIT, () -> wire.state().getInt("streams") == 2 * EACH);
    assertThat(wire.callTool("engine_open", "{\"gate\":\"x\"}").text()).isEqualTo("Open");
    for (Socket socket : stalled) {
      socket.close();
    }
    readers.forEach(EventFeed::close);
  }

  private static JsonObject updated(EventFeed reader) {
    JsonObject message = reader.message();
    return message.getString("method", "").equals("notifications/resources/updated")
        ? message.getJsonObject("params")
        : updated(reader);
  }

  private static String touch(String prefix, int padding) {
    return "{\"prefix\":\"%s\",\"resources\":1,\"times\":10,\"padding\":%d}"
        .formatted(prefix, padding);
  }

  private static EventFeed listener(String uri) {
    return wire.open(wire.modern("subscriptions/listen", StalledRequests.subscription(uri)));
  }

  private static EventFeed session(String uri) {
    String session = subscribed(uri);
    return wire.open(wire.listen(session));
  }

  private static String subscribed(String uri) {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    wire.send(
        wire.inSession(
            session, Wire.rpc("1", "resources/subscribe", "{\"uri\":\"%s\"}".formatted(uri))));
    return session;
  }

  private static Socket stalledListener(String uri) throws IOException {
    return stall(StalledRequests.listen(uri));
  }

  private static Socket stalledSession(String uri) throws IOException {
    return stall(
        "GET /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nMcp-Session-Id: "
            + subscribed(uri)
            + "\r\n\r\n");
  }

  private static Socket stall(String request) throws IOException {
    Socket socket = new RawHttp(luna.port()).connect();
    socket.setReceiveBufferSize(4_096);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }
}
