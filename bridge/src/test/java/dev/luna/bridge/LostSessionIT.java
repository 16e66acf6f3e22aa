package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over Streamable HTTP, too, the client's session outlives the server's. */
@Timeout(180)
class LostSessionIT {

  private static final String HONOURS_KEYS = "{\"experimental\":{\"dev.luna/idempotency\":{}}}";

  private StreamableServer server;
  private BridgeProcess bridge;

  @BeforeEach
  void start() throws Exception {
    server = new StreamableServer();
    bridge = BridgeProcess.to(server);
  }

  @AfterEach
  void close() throws IOException {
    bridge.close();
    server.close();
  }

  @Test
  void aSessionThatExpiredIsOpenedAgainAsTheClientLeftIt() throws Exception {
    bridge.openSession(server);
    request(1, "logging/setLevel", "{\"level\":\"warning\"}");
    request(2, "resources/subscribe", "{\"uri\":\"luna://a\"}");
    request(3, "resources/subscribe", "{\"uri\":\"luna://b\"}");
    request(4, "resources/unsubscribe", "{\"uri\":\"luna://a\"}");
    server.forget();
    server.requests.clear();

    request(5, "tools/call", "{\"name\":\"write\"}");

    List<String> posts =
        server.requests.stream()
            .filter(r -> r.verb().equals("POST") && "session-2".equals(r.header("Mcp-Session-Id")))
            .map(StreamableServer.Request::method)
            .toList();
    assertThat(posts)
        .containsExactly(
            "notifications/initialized", "resources/subscribe", "logging/setLevel", "tools/call");
    assertThat(server.received("initialize"))
        .singleElement()
        .satisfies(r -> assertThat(r.body()).contains("\"id\":\"luna-bridge-", "\"desk\""));
    assertThat(server.received("resources/subscribe").get(0).body()).contains("luna://b");
    bridge.closeInput();
    assertThat(bridge.rest()).isEmpty();
  }

  @Test
  void onlyTheListsThatDifferAreSaidToHaveChanged() throws Exception {
    bridge.openSession(server);
    request(1, "tools/list", "{}");
    request(2, "prompts/list", "{}");
    server.scripts.put(
        "prompts/list",
        (exchange, message) ->
            StreamableServer.json(
                exchange,
                200,
                StreamableServer.result(message, "{\"prompts\":[{\"name\":\"new\"}]}")));
    server.stop();
    server.restart();
    request(3, "ping", "{}");

    assertThat(bridge.nextLine())
        .isEqualTo("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/prompts/list_changed\"}");
    bridge.closeInput();
    assertThat(bridge.rest()).isEmpty();
  }

  @Test
  void readsAreRepeatedInSilenceAndWritesAreNot() throws Exception {
    bridge.openSession(server);
    AtomicInteger cuts = new AtomicInteger();
    StreamableServer.Script cutOnce =
        (exchange, message) -> {
          if (cuts.getAndIncrement() % 2 == 0) {
            exchange.close();
          } else {
            StreamableServer.json(exchange, 200, StreamableServer.result(message, "{}"));
          }
        };
    server.scripts.put("read", cutOnce);
    server.scripts.put("write", (exchange, message) -> exchange.close());
    server.scripts.put("completion/complete", cutOnce);

    request(1, "tools/call", "{\"name\":\"read\"}");
    request(2, "completion/complete", "{}");
    bridge.send(SessionIT.call("3", "{\"name\":\"write\"}"));

    assertThat(bridge.nextLine())
        .contains("\"id\":3,\"error\"", "\"retryable\":false,\"mayHaveExecuted\":true");
    assertThat(server.received("tools/call")).hasSize(3);
  }

  @Test
  void aWriteIsRepeatedUnderItsKeyWhereTheServerHonoursKeys() throws Exception {
    server.capabilities = HONOURS_KEYS;
    bridge.openSession(server);
    server.scripts.put(
        "write",
        (exchange, message) -> {
          server.scripts.remove("write");
          exchange.close();
        });

    request(1, "tools/call", "{\"name\":\"write\"}");
    request(2, "tools/call", "{\"name\":\"write\"}");

    List<String> keys =
        server.received("tools/call").stream().map(r -> r.header("Idempotency-Key")).toList();
    assertThat(keys).hasSize(3).doesNotContainNull();
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
  }

  @Test
  void aRequestThatAlwaysTakesTheServerDownIsAnsweredInTheEnd() throws Exception {
    bridge.openSession(server);
    server.scripts.put("ping", (exchange, message) -> exchange.close());
    bridge.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}");

    assertThat(bridge.nextLine()).contains("\"id\":1,\"error\"");
  }

  @Test
  void aSubscriptionOfTheStatelessEraIsOpenedAgain() throws Exception {
    server.scripts.put("subscriptions/listen", this::listen);
    bridge.send(
        "{\"jsonrpc\":\"2.0\",\"id\":\"s\",\"method\":\"subscriptions/listen\",\"params\":{\"_meta\":{"
            + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}}");
    assertThat(bridge.nextLine()).contains("acknowledged");
    for (int i = 0; i < 7; i++) {
      server.stop();
      server.restart();
      assertThat(bridge.nextLine()).contains("acknowledged");
    }
  }

  @Test
  void aServerThatIsStartingIsWaitedFor() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    server.scripts.put(
        "initialize",
        (exchange, message) -> {
          if (asked.incrementAndGet() == 3) {
            server.scripts.remove("initialize");
          }
          StreamableServer.json(exchange, 503, "");
        });

    bridge.openSession(server);

    assertThat(server.received("initialize")).hasSize(4);
  }

  @Test
  void aGatewayWithoutItsServerIsWaitedForAndAnUnknownAddressToo() throws Exception {
    bridge.openSession(server);
    for (int status : new int[] {502, 404, 504}) {
      server.scripts.put("OPTIONS", (e, m) -> StreamableServer.json(e, status, "<html>"));
      server.scripts.put("read", (e, m) -> StreamableServer.json(e, status, "<html>"));
      bridge.send(SessionIT.call("1", "{\"name\":\"read\"}"));
      server.await("tools/call");
      server.await("OPTIONS");
      server.scripts.clear();

      assertThat(bridge.nextLine()).contains("\"id\":1,\"result\"");
    }
  }

  @Test
  void everyCallIsAnsweredOnceWhenTheServerRestartsUnderThem() throws Exception {
    server.capabilities = HONOURS_KEYS;
    bridge.openSession(server);
    List<String> sent = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (int i = 1; i <= 500; i++) {
      bridge.send(SessionIT.call("" + i, "{\"name\":\"" + (i % 2 == 0 ? "read" : "write") + "\"}"));
      sent.add("" + i);
      if (i % 100 == 0) {
        server.stop();
        server.restart();
      }
    }
    for (int i = 1; i <= 500; i++) {
      String line = bridge.nextLine();
      assertThat(line).contains("\"result\"");
      answers.add(LostServerIT.id(line));
    }

    assertThat(answers).containsExactlyInAnyOrderElementsOf(sent);
    assertThat(server.executed).hasSize(500);
    bridge.closeInput();
    assertThat(bridge.rest()).isEmpty();
  }

  private void listen(com.sun.net.httpserver.HttpExchange exchange, jakarta.json.JsonObject message)
      throws IOException {
    OutputStream events = StreamableServer.events(exchange);
    StreamableServer.write(
        events, "data: {\"method\":\"notifications/subscriptions/acknowledged\"}\n\n");
  }

  private void request(int id, String method, String params) throws Exception {
    bridge.send(
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}"
            .formatted(id, method, params));
    assertThat(bridge.nextLine()).contains("\"id\":" + id + ",\"result\"");
  }
}
