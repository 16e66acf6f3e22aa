package dev.luna.cli;

import dev.luna.transfer.TransferProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Shows how far a transfer is: a bar that grows on a terminal, a line every few seconds elsewhere.
 * An interrupted thread ends its transfer here, between two parts of it.
 */
final class ProgressLine implements TransferProgress, AutoCloseable {

  private static final int WIDTH = 40;
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
  private static final Duration BETWEEN_BARS = Duration.ofMillis(100);

  private final PrintStream errors;
  private final boolean terminal;
  private final Texts texts;
  private final long pause;
  private long shown = System.nanoTime();
  private boolean barShown;

  ProgressLine(PrintStream errors, boolean terminal, Texts texts) {
    this.errors = errors;
    this.terminal = terminal;
    this.texts = texts;
    this.pause = (terminal ? BETWEEN_BARS : BETWEEN_LINES).toNanos();
  }

  @Override
  public void report(long done, long total) {
    if (Thread.interrupted()) {
      throw new CancellationException();
    }
    if (System.nanoTime() - shown >= pause && total > 0) {
      shown = System.nanoTime();
      show(done, total);
    }
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    if (barShown) {
      errors.print("\r" + " ".repeat(WIDTH + 10) + "\r");
      errors.flush();
    }
  }

  private void show(long done, long total) {
    if (terminal) {
      int full = (int) (WIDTH * done / total);
      errors.printf(
          "\r[%s%s] %3d %%", "#".repeat(full), ".".repeat(WIDTH - full), 100 * done / total);
      errors.flush();
      barShown = true;
    } else {
      errors.println("luna: " + texts.say("progress", done, total));
    }
  }
}
