package dev.luna.memory.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.StoreFinding;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class RestoreKillTest {

  private static final int LONGEST_LIFE_MILLIS = 60;

  @TempDir Path directory;

  @BeforeEach
  void makeTwoBackups() throws Exception {
    for (String name : new String[] {"even", "odd"}) {
      Path source = directory.resolve(name);
      store(source, name);
      Path backup = new StoreFiles(source, Clock.systemUTC()).backup(Optional.of(name)).file();
      Files.move(backup, directory.resolve(name + ".db"));
    }
  }

  @RepeatedTest(10)
  void leavesTheStoreOfBeforeOrTheBackup() throws Exception {
    Process restorer = ChildProcess.start(BusyRestorer.class, directory);
    try (BufferedReader output = ChildProcess.output(restorer)) {
      assertThat(output.readLine()).isEqualTo("restored 0");
      Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_LIFE_MILLIS));
      restorer.toHandle().destroyForcibly();
    }
    restorer.waitFor();

    Path store = directory.resolve("store");
    StoreFiles files = new StoreFiles(store, Clock.systemUTC());
    assertThat(files.verify((index, instance) -> OptionalLong.empty()))
        .allMatch(StoreFinding::sound);
    try (SqliteMemoryStore left = open(store)) {
      assertThat(left.find("default", "leaf_even").isPresent())
          .isNotEqualTo(left.find("default", "leaf_odd").isPresent());
    }
  }

  private static void store(Path directory, String name) {
    try (SqliteMemoryStore store = open(directory)) {
      store
          .write(
              "default",
              unit -> {
                unit.insert(Samples.memory("leaf_" + name, name), "user");
                return name;
              })
          .toCompletableFuture()
          .join();
    }
  }

  private static SqliteMemoryStore open(Path directory) {
    return SqliteMemoryStore.open(directory, committed -> {}, Clock.systemUTC());
  }
}
