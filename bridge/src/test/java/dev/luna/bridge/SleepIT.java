package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A bridge that is halted is as one whose machine sleeps: time passes that it did not see. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(180)
class SleepIT {

  private static final int LONGER_THAN_A_PAUSE_MILLIS = 13_000;

  @Test
  void afterItTheStreamIsOpenedAnewAndTheSessionGoesOn() throws Exception {
    try (StreamableServer server = new StreamableServer();
        BridgeProcess bridge = BridgeProcess.to(server)) {
      bridge.openSession(server);
      server.await("GET");

      signal(bridge, "STOP");
      Thread.sleep(LONGER_THAN_A_PAUSE_MILLIS);
      signal(bridge, "CONT");

      assertThat(server.await("GET").header("Mcp-Session-Id")).isEqualTo("session-1");
      bridge.send(SessionIT.call("1", "{\"name\":\"read\"}"));
      assertThat(bridge.nextLine()).contains("\"id\":1,\"result\"");
      assertThat(server.received("initialize")).hasSize(1);
    }
  }

  private static void signal(BridgeProcess bridge, String name)
      throws IOException, InterruptedException {
    String pid = Long.toString(bridge.pid());
    assertThat(new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor()).isZero();
  }
}
