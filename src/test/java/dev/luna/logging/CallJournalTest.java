package dev.luna.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.mcp.dispatch.CallCompleted;
import dev.luna.mcp.protocol.McpMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallJournalTest {

  private final Logger logger = Logger.getLogger(CallJournal.class.getName());
  private final List<String> lines = new ArrayList<>();
  private final Handler notes =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(notes);
  }

  @AfterEach
  void leave() {
    logger.removeHandler(notes);
  }

  @Test
  void slowAndFailedCallsAreNotedAndOthersAreNot() {
    completed(true, 4_999);
    completed(false, 20);
    completed(true, 5_000);
    completed(false, 6_000);

    assertThat(lines)
        .containsExactly(
            "INFO tools/call a_tool failed after 20 ms",
            "WARNING tools/call a_tool done after 5000 ms",
            "WARNING tools/call a_tool failed after 6000 ms");
  }

  private static void completed(boolean success, long millis) {
    new CallJournal()
        .on(new CallCompleted(McpMethod.CALL_TOOL, "a_tool", success, Duration.ofMillis(millis)));
  }
}
