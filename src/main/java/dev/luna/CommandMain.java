package dev.luna;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.luna.cli.CommandLine;
import dev.luna.cli.Console;
import dev.luna.cli.ExitCode;
import dev.luna.config.LunaConfig;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What {@code bin/luna} starts for a command on the store. */
final class CommandMain {

  private static final int SECONDS_TO_TIDY_UP = 10;

  private CommandMain() {}

  /**
   * Runs a command.
   *
   * @param arguments see {@code luna --help}
   */
  public static void main(String[] arguments) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread worker = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> interrupt(worker, ended), "luna-interrupt"));
    Console console =
        new Console(
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
            Boolean.getBoolean("luna.terminal"),
            Locale.getDefault());
    ExitCode code =
        new CommandLine(
                System.getenv(),
                () -> StoreOnDisk.of(LunaConfig.environment(System.getenv())),
                console)
            .run(List.of(arguments));
    ended.countDown();
    System.exit(code.number());
  }

  /** Ctrl+C ends the process; what is half done is undone before. */
  private static void interrupt(Thread worker, CountDownLatch ended) {
    if (ended.getCount() == 0) {
      return;
    }
    worker.interrupt();
    try {
      ended.await(SECONDS_TO_TIDY_UP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
