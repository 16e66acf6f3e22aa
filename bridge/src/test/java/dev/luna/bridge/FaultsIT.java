package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients and servers that do not do as they should. */
@Timeout(180)
class FaultsIT {

  private static final Duration MUCH_MORE_THAN_PROMISED = Duration.ofSeconds(20);

  private StreamableServer server;
  private BridgeProcess bridge;

  @BeforeEach
  void start() throws Exception {
    server = new StreamableServer();
    bridge = BridgeProcess.to(server);
    bridge.openSession(server);
  }

  @AfterEach
  void close() throws IOException {
    bridge.close();
    server.close();
  }

  @Test
  void aClientThatDoesNotReadGetsEverythingLaterAndFillsNoMemory() throws Exception {
    String large = "\"" + "x".repeat(4 * 1024 * 1024) + "\"";
    server.scripts.put(
        "large",
        (exchange, message) ->
            StreamableServer.json(exchange, 200, StreamableServer.result(message, large)));
    bridge.stopReading();
    for (int i = 1; i <= 200; i++) {
      bridge.send(SessionIT.call("" + i, "{\"name\":\"large\"}"));
    }
    while (server.received("tools/call").size() < Limits.DEFAULT.atServer()) {
      Thread.sleep(10);
    }
    bridge.resumeReading();

    TreeSet<Integer> ids = new TreeSet<>();
    for (int i = 1; i <= 200; i++) {
      String line = bridge.nextLine();
      assertThat(line.length()).isGreaterThan(4 * 1024 * 1024);
      ids.add(Integer.valueOf(LostServerIT.id(line.substring(0, 60))));
    }
    assertThat(ids).hasSize(200);
  }

  @Test
  void aLineOf16MebibyteGoesBothWays() throws Exception {
    String params = "{\"text\":\"" + "é".repeat(8 * 1024 * 1024 - 100) + "\"}";

    bridge.send(SessionIT.call("1", params));

    assertThat(bridge.nextLine().equals(SessionIT.answer("1", params))).isTrue();
  }

  @Test
  void whateverLinesComeEachRequestIsAnsweredOnce() throws Exception {
    Random random = new Random(20_261_123);
    TreeSet<Integer> sent = new TreeSet<>();
    int refused = 0;
    for (int i = 1; i <= 500; i++) {
      if (random.nextInt(3) == 0) {
        bridge.sendRaw(garbage(random));
        refused++;
      }
      bridge.send(SessionIT.call("" + i, "{\"n\":" + random.nextInt() + "}"));
      sent.add(i);
    }

    List<Integer> answered = new ArrayList<>();
    for (int lines = 500 + refused; lines > 0; lines--) {
      JsonObject line = JsonBody.parse(bridge.nextLine());
      if (line.isNull("id")) {
        refused--;
        assertThat(line.getJsonObject("error").getInt("code")).isIn(-32700, -32600);
      } else {
        answered.add(line.getInt("id"));
      }
    }
    assertThat(refused).isZero();
    assertThat(answered).containsExactlyInAnyOrderElementsOf(sent);
    bridge.closeInput();
    assertThat(bridge.rest()).isEmpty();
    assertThat(bridge.exitCode()).isZero();
  }

  @Test
  void aFailureOfTheServerIsOneErrorThatSaysWhatIsKnown() throws Exception {
    server.scripts.put("write", (exchange, m) -> StreamableServer.json(exchange, 500, "<html>"));

    bridge.send(SessionIT.call("1", "{\"name\":\"write\"}"));

    assertThat(bridge.nextLine())
        .contains("\"id\":1,", "HTTP 500", "\"retryable\":false,\"mayHaveExecuted\":true");
    assertThat(server.received("tools/call")).hasSize(1);
  }

  @Test
  void anAnswerThatIsNoMessageIsAnError() throws Exception {
    server.scripts.put("write", (exchange, m) -> StreamableServer.json(exchange, 200, "{\"x\""));

    bridge.send(SessionIT.call("1", "{\"name\":\"write\"}"));

    assertThat(bridge.nextLine()).contains("\"id\":1,\"error\"", "\"mayHaveExecuted\":true");
  }

  @Test
  void aStreamThatEndsInTheMiddleOfAnEventLosesItsAnswerOnly() throws Exception {
    server.scripts.put(
        "write",
        (exchange, message) -> {
          OutputStream events = StreamableServer.events(exchange);
          StreamableServer.write(events, "data: " + StreamableServer.result(message, "{}"));
          events.close();
        });

    bridge.send(SessionIT.call("1", "{\"name\":\"write\"}"));

    assertThat(bridge.nextLine()).contains("\"id\":1,\"error\"", "\"mayHaveExecuted\":true");
    bridge.send(SessionIT.call("2", "{\"name\":\"read\"}"));
    assertThat(bridge.nextLine()).contains("\"id\":2,\"result\"");
  }

  @Test
  void aServerThatHangsHoldsUpNeitherOtherCallsNorTheEnd() throws Exception {
    server.scripts.put("hang", (exchange, message) -> StreamableServer.events(exchange));
    bridge.send(SessionIT.call("1", "{\"name\":\"hang\"}"));
    bridge.send(SessionIT.call("2", "{\"name\":\"read\"}"));
    assertThat(bridge.nextLine()).contains("\"id\":2,\"result\"");

    long leaving = System.nanoTime();
    bridge.closeInput();

    assertThat(bridge.exitCode()).isZero();
    // Two seconds are promised; the bound is for a busy machine.
    assertThat(Duration.ofNanos(System.nanoTime() - leaving)).isLessThan(MUCH_MORE_THAN_PROMISED);
    assertThat(bridge.rest())
        .singleElement()
        .asString()
        .contains("\"id\":1,\"error\"", "\"mayHaveExecuted\":true");
    server.await("DELETE");
  }

  @Test
  void aClientThatLeavesWithoutReadingDoesNotKeepTheProcess() throws Exception {
    String large = "\"" + "x".repeat(1024 * 1024) + "\"";
    server.scripts.put(
        "large",
        (exchange, message) ->
            StreamableServer.json(exchange, 200, StreamableServer.result(message, large)));
    bridge.stopReading();
    for (int i = 1; i <= 9; i++) {
      bridge.send(SessionIT.call("" + i, "{\"name\":\"large\"}"));
    }
    bridge.closeInput();

    assertThat(bridge.exitCode()).isZero();
  }

  @Test
  void aClientThatClosesItsEndOfStdoutEndsTheBridge() throws Exception {
    bridge.stopReading();
    bridge.send(SessionIT.call("1", "{}"));
    server.await("tools/call");
    bridge.closeOutput();
    bridge.send(SessionIT.call("2", "{}"));

    assertThat(bridge.exitCode()).isZero();
  }

  @Test
  void aTerminatedBridgeEndsItsSession() throws Exception {
    bridge.terminate();

    assertThat(bridge.exitCode()).isZero();
    server.await("DELETE");
  }

  /** A line that is no message, though it may be JSON. */
  private static byte[] garbage(Random random) {
    List<String> lines =
        List.of(
            "{",
            "[]",
            "nul",
            "{\"id\":1}",
            "\"x\"",
            "{\"a\":" + "[".repeat(2_000),
            "\u0000",
            "<x/>");
    if (random.nextBoolean()) {
      return (lines.get(random.nextInt(lines.size())) + "\n").getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = new byte[2 + random.nextInt(300)];
    random.nextBytes(bytes);
    for (int i = 0; i < bytes.length; i++) {
      boolean control = bytes[i] >= 0 && bytes[i] <= ' ';
      bytes[i] = control ? (byte) 'x' : bytes[i];
    }
    bytes[0] = '?';
    bytes[bytes.length - 1] = '\n';
    return bytes;
  }
}
