package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With LUNA_IDLE_STOP the server ends by itself, but not while somebody listens. */
class IdleStopIT {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  @TempDir Path home;

  @Test
  void theServerEndsWhenNobodyUsesItAnyMore() throws InterruptedException {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      Wire wire = new Wire(luna.set("LUNA_IDLE_STOP", LIMIT.toSeconds() + "s").start());
      try (EventFeed open = wire.open(wire.request("/sse").header("Accept", "text/event-stream"))) {
        assertThat(open.next().name()).isEqualTo("endpoint");
        Thread.sleep(LIMIT.multipliedBy(2).toMillis());
        assertThat(wire.send(wire.request("/")).status()).isEqualTo(200);
      }

      assertThat(luna.awaitExit()).isZero();
      // Liberty's own last line: everything was closed in order.
      assertThat(luna.output())
          .contains("nobody used it for PT5S (LUNA_IDLE_STOP)", "CWWKE0036I")
          .doesNotContain("\tat ");
    }
  }
}
