package dev.luna.metrics;

import dev.luna.node.Command;
import dev.luna.node.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The programs of Debian's package {@code prometheus}. */
final class DebianPrometheus {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final List<String> PROGRAMS = List.of("prometheus", "promtool");

  private DebianPrometheus() {}

  /** Skips the test that asks, with a line on the console that says why, where one is missing. */
  static void orSkip() {
    List<String> missing = PROGRAMS.stream().filter(it -> !present(it)).toList();
    if (!missing.isEmpty()) {
      String why = "there is no " + String.join(", ", missing);
      System.out.println("SKIPPED: tests of metrics with Prometheus, because " + why);
      Assumptions.abort(why);
    }
  }

  /** Runs a line of a shell in the directory of the project. */
  static Run shell(String line) {
    return new Command(Path.of("").toAbsolutePath(), Map.of(), List.of("sh", "-c", line))
        .runPresent(LIMIT);
  }

  private static boolean present(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
