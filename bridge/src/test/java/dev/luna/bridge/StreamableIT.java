package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the bridge makes of messages where the server speaks Streamable HTTP. */
@Timeout(180)
class StreamableIT {

  private static final String STATELESS =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}";

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
  void aSessionCarriesItsIdAndItsRevisionAndIsEnded() throws Exception {
    bridge.openSession(server);
    String odd =
        " {\"id\" : \"a\\/\\u00e9\" ,\"method\":\"x\",\"params\":{ \"n\":1.0e+2, \"é\":\"🧠\" },\"own\":[]} ";
    bridge.send(odd);
    assertThat(bridge.nextLine()).contains("\"echo\":{\"n\":1.0E+2,\"é\":\"🧠\"}");
    bridge.closeInput();
    assertThat(bridge.exitCode()).isZero();

    StreamableServer.Request opening = server.received("initialize").get(0);
    assertThat(opening.header("Accept")).isEqualTo("application/json, text/event-stream");
    assertThat(opening.header("Mcp-Session-Id")).isNull();
    assertThat(opening.header("MCP-Protocol-Version")).isNull();
    StreamableServer.Request call = server.received("x").get(0);
    assertThat(call.body()).isEqualTo(odd);
    assertThat(call.header("Mcp-Session-Id")).isEqualTo("session-1");
    assertThat(call.header("MCP-Protocol-Version")).isEqualTo("2025-11-25");
    assertThat(call.header("Mcp-Method")).isNull();
    assertThat(server.await("DELETE").header("Mcp-Session-Id")).isEqualTo("session-1");
  }

  @Test
  void requestsRunBesideEachOtherAndASlowOneHoldsUpNone() throws Exception {
    bridge.openSession(server);
    BlockingQueue<String> release = new LinkedBlockingQueue<>();
    server.scripts.put(
        "slow",
        (exchange, message) -> {
          take(release);
          StreamableServer.json(exchange, 200, StreamableServer.result(message, "{}"));
        });
    bridge.send(SessionIT.call("1", "{\"name\":\"slow\"}"));
    for (int i = 2; i <= 50; i++) {
      bridge.send(SessionIT.call("" + i, "{\"name\":\"quick\"}"));
    }

    List<String> ids = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 2; i <= 50; i++) {
      ids.add(LostServerIT.id(bridge.nextLine()));
      expected.add("" + i);
    }
    assertThat(ids).containsExactlyInAnyOrderElementsOf(expected);
    release.add("now");
    assertThat(bridge.nextLine()).contains("\"id\":1,");
  }

  @Test
  void whatComesBeforeTheAnswerInAStreamIsPassedOnInOrder() throws Exception {
    bridge.openSession(server);
    server.scripts.put(
        "chatty",
        (exchange, message) -> {
          OutputStream events = StreamableServer.events(exchange);
          StreamableServer.write(
              events, "data: {\"method\":\"notifications/progress\",\ndata: \"params\":{}}\n\n");
          StreamableServer.write(events, "id: 7\r\nretry: 10\r\ndata:\r\n\r\n");
          StreamableServer.write(
              events, "data: {\"id\":\"s\",\"method\":\"elicitation/create\"}\n\n");
          StreamableServer.write(
              events, "data: " + StreamableServer.result(message, "{}") + "\n\n");
          events.close();
        });
    bridge.send(SessionIT.call("1", "{\"name\":\"chatty\"}"));

    assertThat(bridge.nextLine())
        .isEqualTo("{\"method\":\"notifications/progress\", \"params\":{}}");
    assertThat(bridge.nextLine()).isEqualTo("{\"id\":\"s\",\"method\":\"elicitation/create\"}");
    assertThat(bridge.nextLine()).contains("\"id\":1,\"result\"");
    bridge.send("{\"jsonrpc\":\"2.0\",\"id\":\"s\",\"result\":{\"action\":\"accept\"}}");
    assertThat(server.await("").body()).contains("\"accept\"");
  }

  @Test
  void aStreamThatIsCutIsResumedAfterItsLastEvent() throws Exception {
    bridge.openSession(server);
    server.await("GET");
    server.scripts.put(
        "cut",
        (exchange, message) -> {
          OutputStream events = StreamableServer.events(exchange);
          StreamableServer.write(events, "id: e1\nretry: 10\ndata: {\"method\":\"first\"}\n\n");
          server.scripts.put(
              "GET",
              (again, none) -> {
                OutputStream rest = StreamableServer.events(again);
                StreamableServer.write(
                    rest, "id: e2\ndata: " + StreamableServer.result(message, "{}") + "\n\n");
                rest.close();
              });
          events.close();
        });
    bridge.send(SessionIT.call("1", "{\"name\":\"cut\"}"));

    assertThat(bridge.nextLine()).contains("first");
    assertThat(bridge.nextLine()).contains("\"id\":1,\"result\"");
    assertThat(server.await("GET").header("Last-Event-ID")).isEqualTo("e1");
    assertThat(server.received("tools/call")).hasSize(1);
  }

  @Test
  void messagesOfTheServerComeOnAStreamThatIsResumed() throws Exception {
    bridge.openSession(server);
    server.await("GET");
    server.push("id: 41\nretry: 10\ndata: {\"method\":\"one\"}\n\n");
    assertThat(bridge.nextLine()).isEqualTo("{\"method\":\"one\"}");

    server.endStreams();

    assertThat(server.await("GET").header("Last-Event-ID")).isEqualTo("41");
    server.push("data: {\"method\":\"two\"}\n\n");
    assertThat(bridge.nextLine()).isEqualTo("{\"method\":\"two\"}");
  }

  @Test
  void theStatelessEraHasItsHeadersAndNoSession() throws Exception {
    bridge.openSession(server);
    bridge.send(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{\"uri\":\"luna://é\","
            + STATELESS
            + "}}");
    bridge.nextLine();
    bridge.send(
        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"server/discover\",\"params\":{"
            + STATELESS
            + "}}");
    bridge.nextLine();

    StreamableServer.Request read = server.received("resources/read").get(0);
    assertThat(read.header("MCP-Protocol-Version")).isEqualTo("2026-07-28");
    assertThat(read.header("Mcp-Method")).isEqualTo("resources/read");
    assertThat(read.header("Mcp-Name")).isEqualTo("=?base64?bHVuYTovL8Op?=");
    assertThat(read.header("Mcp-Session-Id")).isNull();
    assertThat(server.received("server/discover").get(0).header("Mcp-Method"))
        .isEqualTo("server/discover");
  }

  @Test
  void theServerIsAskedToSpeakTheUsersLanguage() throws Exception {
    Map<String, String> environment =
        Map.of("LUNA_URL", server.url(), "JAVA_TOOL_OPTIONS", "-Duser.language=fr");
    try (BridgeProcess french = new BridgeProcess(environment, List.of())) {
      french.send(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{"
              + STATELESS
              + "}}");
      french.nextLine();
    }

    assertThat(server.received("tools/list").get(0).header("Accept-Language")).isEqualTo("fr");
  }

  @Test
  void headersThatAToolAsksForAreLearnedFromItsSchema() throws Exception {
    server.scripts.put(
        "routed",
        (exchange, message) -> {
          boolean routed = exchange.getRequestHeaders().containsKey("Mcp-Param-City");
          String answer =
              routed
                  ? StreamableServer.result(message, "{}")
                  : StreamableServer.error(message, -32020);
          StreamableServer.json(exchange, routed ? 200 : 400, answer);
        });
    String call =
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"routed\",\"arguments\":{\"to\":{\"city\":\"Liège\"}},"
            + STATELESS
            + "}}";

    bridge.send(call.formatted(1));
    assertThat(bridge.nextLine()).contains("\"id\":1,\"result\"");
    bridge.send(call.formatted(2));
    assertThat(bridge.nextLine()).contains("\"id\":2,\"result\"");

    assertThat(server.received("tools/call")).hasSize(3);
    assertThat(server.received("tools/call").get(2).header("Mcp-Param-City"))
        .isEqualTo("=?base64?TGnDqGdl?=");
  }

  @Test
  void aCancelledRequestOfTheStatelessEraEndsItsResponse() throws Exception {
    BlockingQueue<String> gone = new LinkedBlockingQueue<>();
    server.scripts.put("slow", (exchange, message) -> writeUntilGone(exchange, gone));
    bridge.send(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"slow\","
            + STATELESS
            + "}}");
    while (server.received("tools/call").isEmpty()) {
      Thread.sleep(10);
    }
    bridge.send(
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}");

    assertThat(gone.take()).isEqualTo("gone");
    bridge.send(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"again\",\"params\":{" + STATELESS + "}}");
    assertThat(bridge.nextLine()).contains("\"id\":1,", "\"echo\"");
    assertThat(server.received("notifications/cancelled")).isEmpty();
  }

  @Test
  void aCancellationInASessionIsPassedOn() throws Exception {
    bridge.openSession(server);
    server.scripts.put("slow", (exchange, message) -> StreamableServer.events(exchange));
    bridge.send(SessionIT.call("1", "{\"name\":\"slow\"}"));
    while (server.received("tools/call").isEmpty()) {
      Thread.sleep(10);
    }
    bridge.send(
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}");

    assertThat(server.await("notifications/cancelled").header("Mcp-Session-Id"))
        .isEqualTo("session-1");
    bridge.closeInput();
    assertThat(bridge.rest()).isEmpty();
  }

  @Test
  void noMoreRequestsAreAtTheServerThanItIsAskedToServeAtOnce() throws Exception {
    bridge.openSession(server);
    BlockingQueue<String> release = new LinkedBlockingQueue<>();
    server.scripts.put(
        "held",
        (exchange, message) -> {
          take(release);
          StreamableServer.json(exchange, 200, StreamableServer.result(message, "{}"));
        });
    for (int i = 1; i <= Limits.DEFAULT.atServer() + 5; i++) {
      bridge.send(SessionIT.call("" + i, "{\"name\":\"held\"}"));
    }
    bridge.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/past\"}");

    server.await("notifications/past");
    assertThat(server.received("tools/call").size()).isLessThanOrEqualTo(Limits.DEFAULT.atServer());
    for (int i = 1; i <= Limits.DEFAULT.atServer() + 5; i++) {
      release.add("now");
      bridge.nextLine();
    }
  }

  @Test
  void aServerThatLetsNobodyInIsNamedWithTheRemedyAndNotAskedAgain() throws Exception {
    server.scripts.put(
        "initialize", (exchange, message) -> StreamableServer.json(exchange, 401, ""));
    bridge.send(BridgeProcess.INITIALIZE);

    assertThat(bridge.nextLine()).contains("\"id\":0,\"error\"", "HTTP 401", "LUNA_TOKEN");
    assertThat(server.received("initialize").size()).isLessThanOrEqualTo(2);
  }

  @Test
  void aClosedDoorIsKnockedAtForEachMessageAndNoMore() throws Exception {
    server.scripts.put("OPTIONS", (exchange, none) -> StreamableServer.json(exchange, 401, ""));
    for (int i = 1; i <= 3; i++) {
      bridge.send("{\"jsonrpc\":\"2.0\",\"id\":" + i + ",\"method\":\"ping\"}");
      assertThat(bridge.nextLine()).contains("\"id\":" + i, "LUNA_TOKEN", "Executed\":false");
    }
    assertThat(server.requests.size()).isLessThanOrEqualTo(7);

    server.scripts.clear();
    bridge.openSession(server);
  }

  @Test
  void theTokenGoesWithEveryRequest() throws Exception {
    Map<String, String> environment = Map.of("LUNA_TOKEN", "s3cret", "LUNA_URL", server.url());
    try (BridgeProcess withToken = new BridgeProcess(environment, List.of())) {
      withToken.openSession(server);
      server.await("GET");
      withToken.closeInput();

      assertThat(withToken.log()).doesNotContain("s3cret");
    }
    assertThat(server.requests)
        .allMatch(
            r ->
                "Bearer s3cret".equals(r.header("Authorization"))
                    || r.verb().equals("OPTIONS") && r.header("Authorization") == null);
  }

  private static void take(BlockingQueue<String> queue) {
    try {
      queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void writeUntilGone(HttpExchange exchange, BlockingQueue<String> gone) {
    try {
      OutputStream events = StreamableServer.events(exchange);
      while (true) {
        StreamableServer.write(events, ": here\n\n");
        Thread.sleep(20);
      }
    } catch (IOException e) {
      gone.add("gone");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
