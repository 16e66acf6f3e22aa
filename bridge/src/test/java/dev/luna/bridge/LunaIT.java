package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session of calls from stdin to stdout, with a real Luna that is killed in between. */
class LunaIT {

  @TempDir Path home;

  @Test
  void carriesASessionThatOutlivesTheServer() throws Exception {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home);
        BridgeProcess bridge = new BridgeProcess(environment(luna), List.of())) {
      bridge.send(
          """
          {"jsonrpc":"2.0","id":"start","method":"initialize","params":{"protocolVersion":\
          "2025-11-25","capabilities":{},"clientInfo":{"name":"desk","version":"1"}}}""");
      assertThat(bridge.nextLine()).contains("\"id\":\"start\"", "\"protocolVersion\"");
      bridge.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");

      call(
          bridge,
          1,
          "fractal_memory_store",
          "{\"memory_type\":\"root\",\"content\":\"Zoé épelle 🌙\"}");
      assertThat(bridge.nextLine()).contains("\"id\":1", "root_");

      luna.kill();
      luna.start();

      call(bridge, 2, "fractal_memory_retrieve", "{\"query\":\"Zoé\"}");
      assertThat(bridge.nextLine()).contains("\"id\":2", "Zoé épelle 🌙");
      bridge.closeInput();
      assertThat(bridge.exitCode()).isZero();
      assertThat(bridge.rest()).isEmpty();
    }
  }

  private static Map<String, String> environment(LunaProcess luna) {
    return Map.of("LUNA_URL", "http://127.0.0.1:" + luna.port());
  }

  private static void call(BridgeProcess bridge, int id, String tool, String arguments)
      throws IOException {
    bridge.send(
        "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}"
            .formatted(id, tool, arguments));
  }
}
