package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With LUNA_TOKEN only those who show it come in; with LUNA_IDLE_STOP the server ends by itself.
 */
class AccessIT {

  private static final String TOKEN = "only-friends-know-this-one";

  private static LunaProcess luna;
  private static Wire wire;

  @BeforeAll
  static void start(@TempDir Path home) {
    luna = LunaProcess.prepare(LunaWar.SHIPPED, home).set("LUNA_TOKEN", TOKEN).start();
    wire = new Wire(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /mcp",
        "GET /mcp",
        "DELETE /mcp",
        "OPTIONS /mcp",
        "POST /mcp/",
        "POST /mcp;v=1",
        "POST /%6dcp",
        "POST //mcp",
        "GET /sse",
        "POST /messages?sessionId=1",
        "GET /nothing"
      })
  void whoDoesNotShowTheTokenStaysOutside(String endpoint) {
    Answer without = answer(endpoint, "");
    Answer wrong = answer(endpoint, "Bearer " + TOKEN + "!");

    assertThat(without.status()).isEqualTo(401);
    assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(without.errorMessage()).isEqualTo("A bearer token is needed");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
  }

  @Test
  void whoShowsItIsServed() {
    assertThat(answer("POST /mcp", "Bearer " + TOKEN).header("Mcp-Session-Id")).isNotEmpty();
    assertThat(answer("GET /nothing", "Bearer " + TOKEN).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health", "/health/ready"})
  void theStateOfTheServerIsOpenToAll(String path) {
    assertThat(wire.send(wire.request(path)).status()).isEqualTo(200);
  }

  @Test
  void noLogShowsIt() {
    assertThat(luna.output()).doesNotContain(TOKEN);
  }

  private static Answer answer(String endpoint, String authorization) {
    return wire.send(request(endpoint, authorization));
  }

  private static HttpRequest.Builder request(String endpoint, String authorization) {
    String[] parts = endpoint.split(" ");
    String body = parts[0].equals("POST") ? Wire.initialization(Wire.LATEST_LEGACY) : "";
    HttpRequest.Builder request =
        wire.post(parts[1], "").method(parts[0], HttpRequest.BodyPublishers.ofString(body));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }
}
