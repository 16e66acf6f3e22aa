package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that has no room says so, and when to come again. */
class OverloadIT {

  private static final String GATE = "{\"name\":\"x\",\"steps\":1}";
  private static final String OPEN = call("engine_open", "{\"gate\":\"x\"}");

  @TempDir Path home;

  @Test
  void aCallThatFindsNoRoomIsToldWhenToComeAgain() {
    try (LunaProcess luna =
        LunaProcess.prepare(LunaWar.WITH_FIXTURES, home)
            .set("MCP_MAX_CONCURRENT", "1")
            .set("LUNA_MAX_SESSIONS", "1")
            .start()) {
      Wire wire = new Wire(luna);
      String session = wire.initialize(Wire.LATEST_LEGACY);
      requireRefused(wire.send(wire.post("/mcp", Wire.initialization(Wire.LATEST_LEGACY))), "10");

      try (EventFeed running = wire.open(wire.inSession(session, call("engine_gate", GATE)))) {
        running.message();
        requireRefused(wire.send(takingJson(wire.inSession(session, OPEN))), "2");
        requireRefused(wire.send(modernOpen(wire)), "2");
      }
    }
  }

  private static void requireRefused(Answer refused, String retryAfter) {
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isEqualTo(retryAfter);
    assertThat(refused.json().getJsonObject("error").getJsonObject("data").getInt("retryAfterMs"))
        .isEqualTo(1_000 * Integer.parseInt(retryAfter));
  }

  private static HttpRequest.Builder modernOpen(Wire wire) {
    return wire.modern(
        "tools/call", Wire.toolCall("engine_open", "{\"gate\":\"x\"}"), "application/json");
  }

  private static HttpRequest.Builder takingJson(HttpRequest.Builder request) {
    return request.setHeader("Accept", "application/json");
  }

  private static String call(String tool, String arguments) {
    return Wire.rpc(
        JsonText.write(JsonText.string(tool)),
        "tools/call",
        "{\"name\":\"%s\",\"arguments\":%s,\"_meta\":{\"progressToken\":1}}"
            .formatted(tool, arguments));
  }
}
