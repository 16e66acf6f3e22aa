package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A bridge does not outlive the program that started it, even where the pipes stay open. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OrphanIT {

  /** Holds the bridge's standard input open, as a sibling of it may. */
  private static final String STARTER =
      """
      mkfifo "$2" && { sleep 600 > "$2" & "$0" -jar "$1" < "$2" & wait; }
      """;

  @TempDir Path directory;

  @Test
  void whenTheParentIsKilledTheBridgeEnds() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = System.getProperty("luna.bridge.jar");
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", STARTER, java, jar, directory.resolve("in").toString());
    shell.environment().put("LUNA_URL", "http://127.0.0.1:1");
    Process parent = shell.start();
    try (BufferedReader log = parent.errorReader()) {
      assertThat(log.readLine()).contains("Not connected");
      List<ProcessHandle> children = parent.children().toList();
      ProcessHandle bridge = children.stream().filter(OrphanIT::isJava).findFirst().orElseThrow();

      parent.toHandle().destroyForcibly();

      bridge.onExit().get(1, TimeUnit.MINUTES);
      children.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private static boolean isJava(ProcessHandle process) {
    return process.info().command().orElse("").contains("java");
  }
}
