package dev.luna.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.node.Node;
import dev.luna.node.Run;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line of the official MCP Inspector, on both paths and in both eras. */
class InspectorIT {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String INSPECTOR =
      "node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js";

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

  @ParameterizedTest
  @CsvSource({"/sse, legacy", "/mcp, legacy", "/mcp, modern", "/mcp, auto"})
  void listsAndCalls(String path, String era) {
    assertThat(names(inspect(path, era, "--method", "tools/list", "--strict").json(), "tools"))
        .contains("test_echo", "test_simple_text");
    assertThat(names(inspect(path, era, "--method", "resources/list").json(), "resources"))
        .contains("static_text");
    assertThat(names(inspect(path, era, "--method", "prompts/list").json(), "prompts"))
        .contains("test_simple_prompt");
    assertThat(echo(path, era, "é 🌙 \u2028")).isEqualTo("é 🌙 \u2028");
  }

  @ParameterizedTest
  @CsvSource({"/sse, legacy", "/mcp, legacy", "/mcp, modern"})
  void saysThatAToolFailed(String path, String era) {
    Run run = inspect(path, era, "--method", "tools/call", "--tool-name", "test_error_handling");

    assertThat(run.exitCode()).as("%s", run).isNotZero();
    assertThat(run.output()).contains("This tool intentionally returns an error for testing");
  }

  private static String echo(String path, String era, String text) {
    return inspect(
            path,
            era,
            "--method",
            "tools/call",
            "--tool-name",
            "test_echo",
            "--tool-args-json",
            "{\"text\": \"%s\"}".formatted(text))
        .json()
        .getJsonArray("content")
        .getJsonObject(0)
        .getString("text");
  }

  private static List<String> names(JsonObject result, String kind) {
    return result.getJsonArray(kind).getValuesAs(JsonObject.class).stream()
        .map(described -> described.getString("name"))
        .toList();
  }

  private static Run inspect(String path, String era, String... options) {
    String[] arguments =
        Stream.concat(
                Stream.of("--cli", luna.uri(path).toString(), "--protocol-era", era),
                Stream.of(options))
            .toArray(String[]::new);
    return node.run(LIMIT, INSPECTOR, arguments);
  }
}
