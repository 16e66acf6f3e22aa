package dev.luna.memory.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.memory.StoreOpenException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {

  @TempDir Path directory;

  @Test
  void keepsASecondStoreOfThisProcessOut() {
    DirectoryLock first = DirectoryLock.acquire(directory);

    assertThatThrownBy(() -> DirectoryLock.acquire(directory.resolve(".")))
        .isInstanceOf(StoreOpenException.class)
        .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));

    first.close();
    DirectoryLock.acquire(directory).close();
  }

  @Test
  void keepsAnotherProcessOutEvenAfterARefusalHere() throws Exception {
    try (DirectoryLock lock = DirectoryLock.acquire(directory)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> DirectoryLock.acquire(directory))
          .isInstanceOf(StoreOpenException.class);

      Process other = ChildProcess.start(Holder.class, directory);

      assertThat(ChildProcess.output(other).readLine())
          .contains(directory.toString())
          .contains("process " + ProcessHandle.current().pid() + " on host ")
          .contains("since 20")
          .contains("LUNA_MEMORY_PATH");
    }
  }

  @Test
  void doesNotMindWhatAKilledProcessLeft() throws Exception {
    Process other = ChildProcess.start(Holder.class, directory);
    assertThat(ChildProcess.output(other).readLine()).isEqualTo("held true");
    assertThatThrownBy(() -> DirectoryLock.acquire(directory))
        .hasMessageContaining("process " + other.pid());

    other.destroyForcibly().waitFor();

    assertThat(directory.resolve(DirectoryLock.FILE)).exists();
    DirectoryLock.acquire(directory).close();
  }

  @Test
  void createsTheDirectory() {
    Path deep = directory.resolve("a/b");

    DirectoryLock.acquire(deep).close();

    assertThat(deep).isDirectory();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysInOneLineThatItCannotWrite() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));

    for (Path impossible : new Path[] {file, file.resolve("sub"), Path.of("/proc/self")}) {
      assertThatThrownBy(() -> DirectoryLock.acquire(impossible))
          .isInstanceOf(StoreOpenException.class)
          .hasMessageContaining(impossible.toString())
          .hasMessageContaining("LUNA_MEMORY_PATH")
          .message()
          .hasLineCount(1);
    }
  }
}
