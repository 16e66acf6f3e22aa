package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes, the answer is a refusal in good time that tells nothing about the inside. */
class HostileRequestsIT {

  private static final int PATIENCE = 10_000;
  private static final List<String> WRONG =
      List.of(
          "null", "true", "0", "-1", "1e400", "\"\"", "\"\\u0000\"", "\"x\"", "[]", "{}", "[[]]");

  private static final String STRANGER =
      "Accept: application/json, text/event-stream\r\nMcp-Session-Id: nobody\r\n";

  private static LunaProcess luna;
  private static Wire wire;
  private static RawHttp raw;
  private static EventFeed sse;
  private static String messages;
  private static String session;

  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  static void start(@TempDir Path home) {
    luna =
        LunaProcess.prepare(LunaWar.WITH_FIXTURES, home)
            .set("LUNA_KEEP_ALIVE", "0.2s")
            .set("LUNA_MAX_BODY", Integer.toString(1 << 20))
            .start();
    wire = new Wire(luna);
    raw = new RawHttp(luna.port());
    sse = wire.open(wire.request("/sse").header("Accept", "text/event-stream"));
    messages = sse.nextEvent().data();
    session = wire.initialize(Wire.LATEST_LEGACY);
  }

  @AfterAll
  static void stop() {
    sse.close();
    luna.close();
  }

  @AfterEach
  void theServerStillAnswers() {
    if (!faults.isEmpty()) {
      fail(String.join("\n----\n", faults));
    }
    String ping = Wire.rpc("1", "ping", "{}");
    assertThat(wire.send(wire.inSession(session, ping)).status()).isEqualTo(200);
    assertThat(wire.send(wire.post(messages, ping)).status()).isEqualTo(202);
    assertThat(wire.callTool("engine_open", "{\"gate\":\"g\"}").text()).isEqualTo("Open");
  }

  @Test
  void bodiesThatAreNotMessages() {
    for (String body :
        List.of(
            "",
            "x",
            "{",
            "[",
            "\u0000",
            "\u00ff\u00fe{}",
            "{\"a\":\u0001}",
            "null",
            "\"x\"",
            "1e999999999999",
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "[" + "1,".repeat(50_000) + "1]",
            "9".repeat(100_000),
            "-",
            "{\"jsonrpc\":\"2.0\",\"id\":" + "9".repeat(5_000) + ",\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":\"" + "x".repeat(200_000) + "\",\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1e-99999,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + "m".repeat(100_000) + "\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":1e999999999}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1e999999999,\"result\":{}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":{}}}")) {
      for (String target : List.of("/mcp", messages)) {
        check(RawHttp.request("POST", target, headers(), body));
      }
      check(RawHttp.request("POST", "/mcp", modernHeaders("tools/list"), body));
    }
  }

  @Test
  void fieldsOfTheWrongType() {
    for (String method :
        List.of(
            "initialize",
            "ping",
            "logging/setLevel",
            "resources/subscribe",
            "resources/unsubscribe",
            "server/discover",
            "subscriptions/listen",
            "tools/list",
            "tools/call",
            "resources/list",
            "resources/templates/list",
            "resources/read",
            "prompts/list",
            "prompts/get",
            "completion/complete",
            "",
            "constructor",
            "../../etc/passwd")) {
      for (String field :
          List.of(
              "protocolVersion",
              "capabilities",
              "clientInfo",
              "level",
              "uri",
              "cursor",
              "name",
              "arguments",
              "ref",
              "argument",
              "notifications",
              "_meta",
              "inputResponses",
              "requestState",
              "progressToken")) {
        for (String wrong : WRONG) {
          fieldOfTheWrongType(method, field, wrong);
        }
      }
    }
  }

  @Test
  void argumentsOfTheWrongType() {
    for (String wrong : WRONG) {
      for (String arguments :
          List.of(
              "{\"city\":%s}",
              "{\"city\":\"Paris\",\"count\":%s}", "{\"gate\":%s}", "{\"nobody\":%s}")) {
        String call =
            Wire.rpc(
                "1",
                "tools/call",
                "{\"name\":\"engine_header\",\"arguments\":" + arguments.formatted(wrong) + "}");
        check(RawHttp.request("POST", "/mcp", headers(), call));
      }
    }
    String digits =
        Wire.rpc(
            "1",
            "tools/call",
            "{\"name\":\"engine_header\",\"arguments\":{\"city\":\"x\",\"count\":\""
                + "9".repeat(900_000)
                + "\"}}");
    check(RawHttp.request("POST", "/mcp", headers(), digits));
    String uri =
        Wire.rpc("1", "resources/read", "{\"uri\":\"engine://one/" + "a%".repeat(300_000) + "\"}");
    check(RawHttp.request("POST", "/mcp", headers(), uri));
  }

  @Test
  void bodiesThatAreTooLong() {
    String body = "\"" + "x".repeat(5 << 20) + "\"";
    for (String target : List.of("/mcp", messages)) {
      RawHttp.Reply reply = raw.send(RawHttp.request("POST", target, headers(), body), PATIENCE);
      assertThat(reply.status()).isIn(413, 0);
      assertThat(wire.send(wire.inSession(session, body)).status()).isEqualTo(413);
      String chunks = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
      check(head("POST", target, "Transfer-Encoding: chunked\r\n" + headers()) + chunks.repeat(40));
    }
  }

  @Test
  void headersThatContradict() {
    String ping = Wire.rpc("1", "ping", "{}");
    for (String header :
        List.of(
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: x",
            "Content-Length: 3\r\nContent-Length: 5",
            "Transfer-Encoding: chunked\r\nContent-Length: 4",
            "Transfer-Encoding: nonsense",
            "Transfer-Encoding: chunked, chunked",
            "Expect: 200-maybe",
            "Content-Length: 0",
            "Upgrade: websocket\r\nConnection: Upgrade",
            "Range: bytes=0-1")) {
      check(head("POST", "/mcp", header + "\r\n" + headers()) + ping);
    }
    for (String header :
        List.of(
            "Accept: nonsense",
            "Accept: */",
            "Accept: ;;;",
            "Accept: application/json;q=x",
            "Accept-Language: ----",
            "Accept-Language: x;q=9",
            "Accept-Language: *;;",
            "Accept-Language: \u00e9",
            "Content-Type: nonsense",
            "Content-Type: ;",
            "Content-Type: application/json; charset=nope",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: multipart/form-data",
            "Content-Type: text/xml",
            "Content-Encoding: gzip",
            "Content-Encoding: deflate",
            "Content-Encoding: nope",
            "Accept-Encoding: gzip",
            "Cookie: " + "a=b;".repeat(500),
            "X-Long: " + "x".repeat(60_000),
            "Last-Event-ID: \u0001",
            "Last-Event-ID: 0.99999999999999999999",
            "If-Match: x",
            "Accept-Charset: nope",
            "Mcp-Session-Id: \u00e9\u0001",
            "MCP-Protocol-Version: \u00e9",
            "Authorization: Basic x",
            "Authorization: Bearer \u0000",
            "X-HTTP-Method-Override: DELETE",
            "Origin: http://localhost\u0001",
            "Host: localhost",
            "Host:",
            "bad header line",
            ": empty",
            "X: a\r\n folded",
            "X\u0000Y: z")) {
      check(RawHttp.request("POST", "/mcp", header + "\r\n", ping));
      check(RawHttp.request("POST", "/mcp", header + "\r\n" + headers(), ping));
      check(RawHttp.request("GET", "/mcp", header + "\r\n", ""));
      check(RawHttp.request("GET", "/", header + "\r\n", ""));
      check(RawHttp.request("POST", messages, header + "\r\n", ping));
    }
  }

  @Test
  void pathsAndVerbs() {
    for (String path :
        List.of(
            "/mcp/",
            "//mcp",
            "/mcp;a=b",
            "/mcp/../mcp",
            "/%2e%2e",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/..",
            "/../..",
            "/mcp%00",
            "/mcp%0d%0aX:y",
            "/%",
            "/%zz",
            "/\\",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/WEB-INF/classes/",
            "/mcp?%zz",
            "/messages?sessionId=%00",
            "/messages?sessionId=%zz",
            "/messages?sessionId=" + "x".repeat(5_000),
            "/messages",
            "/nobody",
            "/index.jsp",
            "/sse/",
            "/sse;x",
            "/metrics",
            "/metrics/x",
            "/ibm/api/",
            "/ibm/api/docs",
            "/IBMJMXConnectorREST",
            "*",
            "mcp",
            "http://evil.example/mcp",
            "/" + "x".repeat(20_000),
            "/\u00e9",
            "/mcp#x",
            "/{x}",
            "/${jndi:x}",
            "/mcp/sse")) {
      for (String verb : List.of("GET", "POST", "DELETE", "OPTIONS")) {
        check(RawHttp.request(verb, path, STRANGER, ""));
      }
    }
    for (String verb :
        List.of(
            "TRACE",
            "PROPFIND",
            "PUT",
            "PATCH",
            "HEAD",
            "CONNECT",
            "LOCK",
            "get",
            "X".repeat(500),
            "G\u0000T")) {
      for (String path : List.of("/", "/mcp", "/sse", messages, "/nobody")) {
        check(RawHttp.request(verb, path, STRANGER, ""));
      }
    }
  }

  @Test
  void linesThatAreNotHttp() {
    for (String lines :
        List.of(
            "\r\n\r\n",
            "GET\r\n\r\n",
            "GET /\r\n\r\n",
            "GET / HTTP/9.9\r\n\r\n",
            "\u0000\u0001\u0002\r\n\r\n",
            "GET / HTTP/1.0\r\n\r\n",
            "POST /mcp HTTP/1.0\r\n\r\n",
            "GET /mcp HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\nHost: localhost\n\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
            head("POST", "/mcp", "Transfer-Encoding: chunked\r\n" + headers()) + "zz\r\n\r\n",
            head("POST", "/mcp", "Transfer-Encoding: chunked\r\n" + headers()) + "-5\r\nhello\r\n",
            head("POST", "/mcp", "Transfer-Encoding: chunked\r\n" + headers())
                + "ffffffffff\r\nhello\r\n")) {
      inspect(lines, raw.send(lines, 2_000));
    }
  }

  @Test
  void requestsThatNeverEnd() throws IOException {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Socket socket = raw.connect();
      slow.add(socket);
      String start =
          switch (i % 3) {
            case 0 -> "POST /mcp HTTP/1.1\r\nHost: localhost\r\nX-";
            case 1 -> head("POST", "/mcp", "Content-Length: 1000\r\n" + headers()) + "{";
            default -> head("POST", messages, "Transfer-Encoding: chunked\r\n") + "5\r\n{";
          };
      socket.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    }
    for (int i = 0; i < 20; i++) {
      assertThat(wire.send(wire.inSession(session, Wire.rpc("1", "ping", "{}"))).status())
          .isEqualTo(200);
    }
    for (Socket socket : slow) {
      socket.close();
    }
  }

  private void fieldOfTheWrongType(String method, String field, String wrong) {
    String params = "{%s:%s}".formatted(JsonText.string(field), wrong);
    String body = Wire.rpc("1", method, params);
    if (!method.equals("subscriptions/listen")) {
      check(RawHttp.request("POST", "/mcp", headers(), body));
    }
    if (method.contains("/call") || method.contains("/get") || method.contains("complete")) {
      check(RawHttp.request("POST", messages, headers(), body));
    }
    if (!field.equals("_meta")) {
      String meta = JsonText.write(Wire.modernMeta().build());
      String modern = params.substring(0, params.length() - 1) + ",\"_meta\":" + meta + "}";
      String only = modernHeaders(method).replace(", text/event-stream", "");
      check(RawHttp.request("POST", "/mcp", only, Wire.rpc("1", method, modern)));
    }
  }

  private void check(String request) {
    RawHttp.Reply reply = raw.send(request, PATIENCE);
    if (reply.timedOut()) {
      fault(request, "no end of the answer in time: " + reply.text());
    }
    inspect(request, reply);
  }

  private void inspect(String request, RawHttp.Reply reply) {
    Inspection.fault(reply).ifPresent(why -> fault(request, why));
  }

  private void fault(String request, String why) {
    faults.add(shorten(request) + "\n => " + shorten(why));
  }

  private static String shorten(String text) {
    return text.substring(0, Math.min(text.length(), 700)).replace("\r\n", "\\n");
  }

  private static String head(String verb, String target, String headers) {
    return "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
        .formatted(verb, target, headers);
  }

  private static String headers() {
    return "Accept: application/json, text/event-stream\r\nContent-Type: application/json\r\n"
        + "Mcp-Session-Id: "
        + session
        + "\r\n";
  }

  private static String modernHeaders(String method) {
    return "Accept: application/json, text/event-stream\r\nContent-Type: application/json\r\n"
        + "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: "
        + method
        + "\r\n";
  }
}
