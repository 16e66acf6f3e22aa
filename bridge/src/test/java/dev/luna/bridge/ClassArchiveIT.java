package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first run makes what shortens the next ones, and nothing of it is seen on the pipes. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ClassArchiveIT {

  private static final String LOADED_FROM_ARCHIVE = "dev.luna.bridge.Bridge source: shared";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theFirstRunMakesTheArchiveAndTheNextUsesIt(boolean onCommandLine) throws Exception {
    Path archive = directory.resolve("bridge.jsa");
    try (BridgeProcess first = bridge(onCommandLine, archive, "-Xlog:disable")) {
      while (!Files.exists(archive)) {
        Thread.sleep(100);
      }
      first.closeInput();
      assertThat(first.rest()).isEmpty();
    }
    assertThat(directory.toFile().list()).containsExactly("bridge.jsa");

    Path log = directory.resolve("classes.log");
    try (BridgeProcess second = bridge(onCommandLine, archive, "-Xlog:class+load:file=" + log)) {
      second.closeInput();
      assertThat(second.exitCode()).isZero();
    }
    assertThat(Files.readString(log)).contains(LOADED_FROM_ARCHIVE);
  }

  private static BridgeProcess bridge(boolean onCommandLine, Path archive, String logging)
      throws IOException {
    Path jar = Path.of(System.getProperty("luna.bridge.jar"));
    List<String> options = List.of("-XX:SharedArchiveFile=" + archive, logging);
    String variable = onCommandLine ? "" : String.join(" ", options);
    return new BridgeProcess(
        jar,
        Map.of("MCP_PORT", "1", "JDK_JAVA_OPTIONS", variable),
        onCommandLine ? options : List.of(),
        List.of());
  }
}
