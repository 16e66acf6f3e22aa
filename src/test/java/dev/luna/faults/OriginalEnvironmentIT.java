package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sets what the compose files of the original set gets it, or is told that it does nothing. */
class OriginalEnvironmentIT {

  /** Those that work, as the original has them; address and directory are the test's own. */
  private static final Map<String, String> WORKING =
      Map.of(
          "LUNA_ENV", "production",
          "LUNA_PHI_THRESHOLD", "0.001",
          "MCP_TRANSPORT", "sse",
          "MCP_MAX_CONCURRENT", "10",
          "LOG_LEVEL", "INFO",
          "LOG_FORMAT", "json",
          "PROMETHEUS_METRICS_ENABLED", "true",
          "PROMETHEUS_EXPORTER_PORT", Integer.toString(LunaProcess.freePort()));

  private static final List<String> WITHOUT_EFFECT =
      List.of(
          "LUNA_AUTONOMOUS_DECISIONS",
          "LUNA_DEBUG",
          "LUNA_ENCRYPTION_KEY",
          "LUNA_FRACTAL_LAYERS",
          "LUNA_MANIPULATION_DETECTION",
          "LUNA_MASTER_KEY",
          "LUNA_MEMORY_DEPTH",
          "LUNA_MODE",
          "LUNA_MULTIMODAL_INTERFACE",
          "LUNA_PHI_TARGET",
          "LUNA_PREDICTIVE_CORE",
          "LUNA_SELF_IMPROVEMENT",
          "LUNA_UPDATE01",
          "LUNA_VERSION",
          "MAX_REQUESTS",
          "MCP_ENABLE_ALL",
          "MCP_SIMULTANEOUS",
          "REDIS_HOST",
          "REDIS_PASSWORD",
          "REDIS_PORT",
          "REDIS_URL",
          "TIMEOUT",
          "WORKERS");

  private static final String SECRET = "nobody-may-read-this";

  @TempDir Path home;

  @Test
  void nothingIsAcceptedAndIgnored() {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      WORKING.forEach(luna::set);
      WITHOUT_EFFECT.forEach(name -> luna.set(name, SECRET));

      luna.start();

      assertThat(warnings(luna)).containsExactlyElementsOf(WITHOUT_EFFECT);
      assertThat(luna.output()).doesNotContain(SECRET).contains("(production)");
    }
  }

  @Test
  void whoSpeaksFrenchIsToldInFrench() {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      luna.set("JVM_ARGS", "-Duser.language=fr").set("LUNA_DEBUG", "false").start();

      assertThat(luna.output()).containsOnlyOnce("LUNA_DEBUG est sans effet");
    }
  }

  /** What each line of warning begins with. */
  private static List<String> warnings(LunaProcess luna) {
    return luna.output()
        .lines()
        .filter(line -> line.startsWith("{") && line.contains(" has no effect: "))
        .map(line -> JsonText.parseObject(line).getString("message"))
        .map(message -> message.substring(0, message.indexOf(' ')))
        .toList();
  }
}
