package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client that starts before its server gets its first answer nevertheless. */
@Timeout(180)
class FirstAnswersIT {

  private static final String DISCOVER =
      """
      {"jsonrpc":"2.0","id":"d","method":"server/discover","params":{"_meta":{\
      "io.modelcontextprotocol/protocolVersion":"2026-07-28",\
      "io.modelcontextprotocol/clientCapabilities":{}}}}""";

  @TempDir Path cache;
  private StreamableServer server;

  @BeforeEach
  void start() throws Exception {
    server = new StreamableServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theSecondStartIsAnsweredWithoutTheServerAndTheSessionIsOpenedLater() throws Exception {
    try (BridgeProcess first = bridge()) {
      first.openSession(server);
    }
    server.stop();
    server.requests.clear();
    try (BridgeProcess second = bridge()) {
      second.send(BridgeProcess.INITIALIZE);
      assertThat(second.nextLine())
          .isEqualTo(
              "{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{}}}");
      second.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
      second.send(SessionIT.call("1", "{\"name\":\"read\"}"));
      server.restart();
      assertThat(second.nextLine()).contains("\"id\":1,\"result\"");

      assertThat(server.received("initialize")).hasSize(1);
      assertThat(server.received("tools/call").get(0).header("Mcp-Session-Id"))
          .isEqualTo("session-2");
      assertThat(server.received("notifications/initialized")).hasSize(1);
      second.closeInput();
      assertThat(second.rest()).isEmpty();
    }
  }

  @Test
  void anAnswerThatNoLongerHoldsIsReplacedForTheNextStart() throws Exception {
    try (BridgeProcess first = bridge()) {
      first.openSession(server);
    }
    server.capabilities = "{\"tools\":{}}";
    try (BridgeProcess second = bridge()) {
      second.openSession(server);
      second.send(SessionIT.call("1", "{\"name\":\"read\"}"));
      second.nextLine();
    }
    server.stop();
    try (BridgeProcess third = bridge()) {
      third.send(BridgeProcess.INITIALIZE);
      assertThat(third.nextLine()).contains("\"capabilities\":{\"tools\":{}}");
    }
  }

  @Test
  void aClientThatGivesUpOnDiscoveringMayInitializeOnTheSamePipe() throws Exception {
    server.stop();
    try (BridgeProcess bridge = bridge()) {
      bridge.send(DISCOVER);
      bridge.send(BridgeProcess.INITIALIZE);
      bridge.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
      server.restart();

      List<String> ids = Stream.of(bridge.nextLine(), bridge.nextLine()).toList();
      assertThat(ids).anyMatch(line -> line.contains("\"id\":\"d\""));
      assertThat(ids).anyMatch(line -> line.contains("\"id\":0,\"result\""));
      bridge.send(SessionIT.call("1", "{\"name\":\"read\"}"));
      assertThat(bridge.nextLine()).contains("\"id\":1,\"result\"");
    }
  }

  @Test
  void discoveryIsRememberedToo() throws Exception {
    try (BridgeProcess first = bridge()) {
      first.send(DISCOVER);
      first.nextLine();
    }
    server.stop();
    try (BridgeProcess second = bridge()) {
      second.send(DISCOVER);
      assertThat(second.nextLine()).contains("\"id\":\"d\",\"result\"");
    }
  }

  @Test
  void aFileThatCannotBeReadIsAsGoodAsNone() throws Exception {
    try (BridgeProcess first = bridge()) {
      first.openSession(server);
    }
    try (Stream<Path> files = Files.walk(cache)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "{");
      }
    }
    try (BridgeProcess second = bridge()) {
      second.openSession(server);
    }
    assertThat(server.received("initialize")).hasSize(2);
  }

  private BridgeProcess bridge() throws IOException {
    Map<String, String> environment =
        Map.of("LUNA_URL", server.url(), "XDG_CACHE_HOME", cache.toString());
    return new BridgeProcess(environment, List.of());
  }
}
