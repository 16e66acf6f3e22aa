package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites cannot call, whatever their browser is made to believe. */
class OriginIT {

  private static final String PING = Wire.rpc("1", "ping", "{}");
  private static final List<String> ENDPOINTS =
      List.of("POST /mcp", "GET /mcp", "DELETE /mcp", "GET /sse", "POST /messages", "GET /");

  private static LunaProcess luna;
  private static RawHttp raw;

  @BeforeAll
  static void start(@TempDir Path home) {
    luna =
        LunaProcess.prepare(LunaWar.SHIPPED, home)
            .set("LUNA_ALLOWED_ORIGINS", "https://app.example.com,http://other.example:8080")
            .set("LUNA_ALLOWED_HOSTS", "luna.internal")
            .start();
    raw = new RawHttp(luna.port());
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "http://evil-localhost",
        "http://localhostevil",
        "http://localhost@evil.example",
        "http://evil.example/localhost",
        "http://evil.example#localhost",
        "http://evil.example?localhost",
        "null",
        "",
        "localhost",
        "//localhost.evil.example",
        "http://",
        "http://2130706433",
        "http://0.0.0.0",
        "http://[::ffff:127.0.0.1]",
        "https://app.example.com.evil.example",
        "https://evil.app.example.com",
        "http://app.example.com",
        "https://app.example.com:444",
        "https://app.example.com/",
        "http://localhost, http://evil.example"
      })
  void aForeignOriginIsRefusedEverywhere(String origin) {
    for (String endpoint : ENDPOINTS) {
      RawHttp.Reply reply = send(endpoint, "localhost", "Origin: " + origin + "\r\n");
      assertThat(reply.status()).as(endpoint + " from " + origin).isEqualTo(403);
      assertThat(reply.text()).doesNotContainIgnoringCase("access-control-allow-origin");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example:3000",
        "localhost@evil.example",
        "evil.example#localhost",
        "0.0.0.0",
        "luna.internal.evil.example",
        "localhost:x"
      })
  void aForeignHostIsRefusedOnALoopbackAddress(String host) {
    for (String endpoint : ENDPOINTS) {
      RawHttp.Reply reply = send(endpoint, host, "");
      assertThat(reply.status()).as(endpoint + " to " + host).isIn(400, 403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:3000",
        "LOCALHOST",
        "127.0.0.1:80",
        "[::1]:9",
        "luna.internal"
      })
  void theNamesOfThisMachineAreAllowed(String host) {
    assertThat(send("GET /", host, "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "http://localhost:5173",
        "http://127.0.0.1:6274",
        "http://[::1]:3000",
        "https://app.example.com",
        "http://other.example:8080"
      })
  void allowedOriginsMayReadTheAnswer(String origin) {
    RawHttp.Reply reply = send("GET /", "localhost", "Origin: " + origin + "\r\n");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text())
        .containsIgnoringCase("access-control-allow-origin: " + origin)
        .containsIgnoringCase("vary: Origin");
  }

  @Test
  void preflightsOfAllowedOriginsAreAnswered() {
    for (String path : List.of("/mcp", "/sse", "/messages")) {
      RawHttp.Reply reply = preflight(path, "https://app.example.com");
      assertThat(reply.status()).isBetween(200, 204);
      assertThat(reply.text())
          .containsIgnoringCase("access-control-allow-origin: https://app.example.com")
          .containsIgnoringCase("access-control-allow-methods: GET, POST, DELETE")
          .containsIgnoringCase("Mcp-Session-Id")
          .containsIgnoringCase("Mcp-Param-City");
      assertThat(preflight(path, "https://evil.example").status()).isEqualTo(403);
    }
  }

  @Test
  void anErrorTooMayBeRead() {
    RawHttp.Reply reply = send("POST /mcp", "localhost", "Origin: http://localhost:1\r\n");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).containsIgnoringCase("access-control-allow-origin");
  }

  private static RawHttp.Reply preflight(String path, String origin) {
    String headers =
        "Origin: "
            + origin
            + "\r\nAccess-Control-Request-Method: POST\r\n"
            + "Access-Control-Request-Headers: content-type, Mcp-Param-City\r\n";
    return send("OPTIONS " + path, "localhost", headers);
  }

  private static RawHttp.Reply send(String endpoint, String host, String headers) {
    boolean post = endpoint.startsWith("POST");
    String body = post ? PING : "";
    return raw.send(
        "%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nAccept: application/json, text/event-stream\r\nContent-Length: %d\r\n%s\r\n%s"
            .formatted(endpoint, host, body.length(), headers, body),
        10_000);
  }
}
