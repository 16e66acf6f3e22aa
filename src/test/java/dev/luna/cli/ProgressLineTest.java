package dev.luna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void growsOnATerminalAndGoesAway() throws Exception {
    try (ProgressLine progress = line(true)) {
      Thread.sleep(150);
      progress.report(1, 2);
      assertThat(errors.toString(StandardCharsets.UTF_8)).contains("[####").contains(" 50 %");
    }
    assertThat(errors.toString(StandardCharsets.UTF_8)).endsWith(" \r");
  }

  @Test
  void doesNotFillALogWithWhatIsDoneAtOnce() {
    try (ProgressLine progress = line(false)) {
      for (int i = 0; i < 100; i++) {
        progress.report(i, 100);
      }
    }
    assertThat(errors.size()).isZero();
  }

  @Test
  void endsTheTransferOfAnInterruptedThread() {
    try (ProgressLine progress = line(true)) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> progress.report(1, 2)).isInstanceOf(CancellationException.class);
    }
    assertThat(Thread.interrupted()).isFalse();
  }

  private ProgressLine line(boolean terminal) {
    return new ProgressLine(
        new PrintStream(errors, true, StandardCharsets.UTF_8), terminal, new Texts(Locale.ENGLISH));
  }
}
