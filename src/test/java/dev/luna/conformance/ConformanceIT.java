package dev.luna.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.node.Node;
import dev.luna.node.Run;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Luna passes every scenario that counts in both eras, and those pending ones that fit its
 * features. There is no list of failures that are expected.
 */
class ConformanceIT {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String RELEASED = "node_modules/conformance/dist/index.js";
  private static final String NEXT = "node_modules/conformance-next/dist/index.js";

  private static Node node;
  private static LunaProcess luna;

  @BeforeAll
  static void start(@TempDir Path home) {
    node = Node.orSkip();
    luna = LunaProcess.start(LunaWar.WITH_FIXTURES, home);
  }

  @AfterAll
  static void stop() {
    if (luna != null) {
      luna.close();
    }
  }

  @Test
  void passesTheReleasedSuite() {
    Score score = run("0.1.16, active suite", RELEASED);

    assertThat(score.scored()).isEqualTo(30);
  }

  @Test
  void meetsTheRequirementsOf20251125() {
    Score score = run("0.2.0-alpha.12, 2025-11-25", NEXT, "--requirements", "2025-11-25");

    assertThat(score.scored()).isEqualTo(30);
    assertThat(score.beyond())
        .contains("server-session-lifecycle", "json-schema-2020-12", "server-sse-polling");
  }

  @Test
  void meetsTheRequirementsOf20260728() {
    Score score = run("0.2.0-alpha.12, 2026-07-28", NEXT, "--requirements", "2026-07-28");

    assertThat(score.scored()).isEqualTo(37);
    assertThat(score.beyond())
        .contains(
            "json-schema-2020-12",
            "http-header-validation",
            "http-custom-header-server-validation");
  }

  private static Score run(String what, String suite, String... options) {
    String[] arguments =
        Stream.concat(Stream.of("server", "--url", luna.uri("/mcp").toString()), Stream.of(options))
            .toArray(String[]::new);
    Run run = node.run(LIMIT, suite, arguments);
    Score score = Score.of(run.output());
    System.out.printf("Conformance (%s): %s%n", what, score);
    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(score.failures()).as("%s", run).isEmpty();
    return score;
  }
}
