package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The client's session outlives the server's. */
@Timeout(180)
class LostServerIT {

  private ScriptedServer server;

  @BeforeEach
  void startServer() throws Exception {
    server = new ScriptedServer();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void requestsInFlightAreAnsweredOnceAndTheSessionIsReopened() throws Exception {
    try (BridgeProcess bridge = BridgeProcess.to(server)) {
      bridge.openSession(server);
      bridge.send("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"hang\"}");
      server.arrivals.take();

      server.stop();

      assertThat(bridge.nextLine())
          .startsWith("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"error\":")
          .contains("\"retryable\":true,\"mayHaveExecuted\":true");
      server.posts.clear();
      bridge.send(SessionIT.call("2", "{\"waited\":true}"));
      server.restart();
      assertThat(bridge.nextLine()).isEqualTo(SessionIT.answer("2", "{\"waited\":true}"));
      assertThat(server.posts.get(0))
          .matches(".*\"id\":\"luna-bridge-[^\"]+\",\"method\":\"initialize\".*\"n\":1.*");
      assertThat(server.posts.get(1)).contains("notifications/initialized");

      bridge.closeInput();
      assertThat(bridge.rest()).isEmpty();
      assertThat(bridge.exitCode()).isZero();
    }
  }

  @Test
  void everyCallIsAnsweredOnceWhenTheServerRestartsUnderAStreamOfCalls() throws Exception {
    try (BridgeProcess bridge = BridgeProcess.to(server)) {
      bridge.openSession(server);
      List<String> sent = new ArrayList<>();
      for (int i = 1; i <= 300; i++) {
        bridge.send(SessionIT.call("" + i, "{}"));
        sent.add("" + i);
        if (i % 100 == 0) {
          server.stop();
          server.restart();
        }
      }
      List<String> answered = new ArrayList<>();
      while (answered.size() < sent.size()) {
        answered.add(id(bridge.nextLine()));
      }
      bridge.closeInput();

      assertThat(answered).containsExactlyInAnyOrderElementsOf(sent);
      assertThat(bridge.rest()).isEmpty();
    }
  }

  @Test
  void aToolCallThatWasLostIsNotCalledSafeToRepeat() throws Exception {
    try (BridgeProcess bridge = BridgeProcess.to(server)) {
      server.refusals.put("tools/call", new ScriptedServer.Refusal(202, ""));
      bridge.openSession(server);
      bridge.send(SessionIT.call("3", "{}"));
      server.arrivals.take();

      server.endStreams();

      assertThat(bridge.nextLine())
          .contains("\"id\":3,", "\"retryable\":false,\"mayHaveExecuted\":true");
    }
  }

  @Test
  void aStreamThatEndsInGoodOrderIsReopened() throws Exception {
    try (BridgeProcess bridge = BridgeProcess.to(server)) {
      bridge.openSession(server);
      for (int i = 1; i <= 3; i++) {
        server.endStreams();
        server.awaitInitialized();
        bridge.send(SessionIT.call("" + i, "{}"));
        String line = bridge.nextLine();
        assertThat(line).isEqualTo(SessionIT.answer("" + i, "{}"));
      }
      bridge.closeInput();
      assertThat(bridge.rest()).isEmpty();
    }
  }

  @Test
  void aServerThatStartsLateFindsTheMessagesWaiting() throws Exception {
    server.stop();
    try (BridgeProcess bridge = BridgeProcess.to(server)) {
      bridge.send("{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{}}");
      bridge.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
      bridge.send(SessionIT.call("1", "{}"));
      server.restart();

      assertThat(bridge.nextLine()).isEqualTo(SessionIT.answer("0", "{}"));
      assertThat(bridge.nextLine()).isEqualTo(SessionIT.answer("1", "{}"));
    }
  }

  @Test
  void anEndpointOnAnotherHostIsRefused() throws Exception {
    try (ScriptedServer other = new ScriptedServer()) {
      server.endpoint = other.url() + "/messages?session=1";
      Map<String, String> environment = Map.of("LUNA_URL", server.url(), "LUNA_TOKEN", "s3cret");
      try (BridgeProcess bridge = new BridgeProcess(environment, List.of())) {
        bridge.send("{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\"}");
        bridge.awaitLog("another host");
        bridge.closeInput();

        assertThat(bridge.rest()).singleElement().asString().contains("\"id\":0,\"error\"");
        assertThat(bridge.log()).contains("another host").doesNotContain("s3cret");
        assertThat(other.posts).isEmpty();
        assertThat(other.authorizations).isEmpty();
      }
    }
  }

  @Test
  void theTokenGoesWithEveryRequest() throws Exception {
    Map<String, String> environment = Map.of("LUNA_TOKEN", "s3cret");
    List<String> arguments = List.of("--url", server.url() + "/");
    try (BridgeProcess bridge = new BridgeProcess(environment, arguments)) {
      bridge.openSession(server);
      bridge.closeInput();

      assertThat(server.authorizations).hasSize(3).containsOnly("Bearer s3cret");
      assertThat(bridge.log()).doesNotContain("s3cret");
    }
  }

  static String id(String line) {
    return line.replaceFirst(".*\"id\":(\\d+),.*", "$1");
  }
}
