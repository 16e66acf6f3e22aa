package dev.luna.bridge.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

  private static final RunningServer THIS_PROCESS =
      new RunningServer(
          ProcessHandle.current().pid(),
          ProcessHandle.current().info().startInstant().orElseThrow(),
          20_001,
          "s3cret",
          new Build("0.1.0", "1f"));

  @TempDir Path directory;

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    StateFile state = new StateFile(directory.resolve("state"));
    assertThat(state.read()).isEmpty();

    state.write(THIS_PROCESS);

    assertThat(state.read()).contains(THIS_PROCESS);
    assertThat(THIS_PROCESS.isAlive()).isTrue();
    assertThat(THIS_PROCESS.toString()).doesNotContain("s3cret");
  }

  @Test
  void aFileThatWasCutOffNamesNoServer() throws Exception {
    Path file = directory.resolve("state");
    Files.writeString(file, "pid=12\nport=20");

    assertThat(new StateFile(file).read()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseCanReadIt() throws Exception {
    Path file = directory.resolve("state");
    new StateFile(file).write(THIS_PROCESS);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(directory.toFile().list()).containsExactly("state");
  }

  @Test
  void aProcessThatGotTheSameNumberLaterIsNotTheServer() {
    Instant earlier = THIS_PROCESS.started().minus(Duration.ofHours(1));

    assertThat(
            new RunningServer(THIS_PROCESS.pid(), earlier, 1, "", THIS_PROCESS.build()).isAlive())
        .isFalse();
  }
}
