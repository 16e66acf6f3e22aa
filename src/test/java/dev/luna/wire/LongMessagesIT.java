package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.Gauges;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Long messages need memory while they are worked on, and not ever more of it. */
@Timeout(600)
class LongMessagesIT {

  private static final int AT_ONCE = 16;
  private static final int ROUNDS = 40;
  private static final String TEXT = "x".repeat(1 << 20);
  private static final String PARAMS =
      "{\"name\":\"test_echo\",\"arguments\":{\"text\":\"%s\"}}".formatted(TEXT);

  /** Many times sixteen messages with all their copies. */
  private static final double ENOUGH = 3.0 * (1 << 30);

  @TempDir Path home;

  @Test
  void theyDoNotFillTheMemoryThatThereIs() {
    try (LunaProcess luna =
        LunaProcess.prepare(LunaWar.WITH_FIXTURES, home).withMetrics().start()) {
      Wire wire = new Wire(luna);
      String session = wire.initialize(Wire.LATEST_LEGACY);
      for (int round = 0; round < ROUNDS; round++) {
        List<CompletableFuture<Answer>> answers =
            IntStream.rangeClosed(1, AT_ONCE).mapToObj(id -> call(wire, session, id)).toList();
        assertThat(answers).allMatch(it -> it.join().text().equals(TEXT));
      }

      assertThat(new Gauges(luna).value("memory_committedHeap_bytes")).isLessThan(ENOUGH);
    }
  }

  private static CompletableFuture<Answer> call(Wire wire, String session, int id) {
    String request = Wire.rpc(Integer.toString(id), "tools/call", PARAMS);
    return wire.sendAsync(wire.inSession(session, request));
  }
}
