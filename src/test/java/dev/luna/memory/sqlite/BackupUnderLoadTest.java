package dev.luna.memory.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.Backup;
import dev.luna.memory.Memory;
import dev.luna.memory.StoreFinding;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupUnderLoadTest {

  private static final int WRITERS = 8;
  private static final int BACKUPS = 5;

  @TempDir Path directory;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean enough = new AtomicBoolean();
  private final CountDownLatch busy = new CountDownLatch(200);

  @Test
  void aBackupHoldsWhatWasAcknowledgedBeforeItWasAskedFor() throws Exception {
    try (SqliteMemoryStore store = open(directory)) {
      List<Thread> writers = writers(store);
      busy.await();
      SqliteBackups backups = new SqliteBackups(directory, Clock.systemUTC());
      for (int i = 0; i < BACKUPS; i++) {
        List<String> before = List.copyOf(acknowledged);
        requireAll(backups.make(Optional.empty()), i, before);
      }
      enough.set(true);
      for (Thread writer : writers) {
        writer.join();
      }
    }
  }

  private void requireAll(Backup backup, int number, List<String> ids) {
    Path elsewhere = directory.resolve("restored-" + number);
    StoreFiles files = new StoreFiles(elsewhere, Clock.systemUTC());
    files.restore(backup.file());
    assertThat(files.verify((index, instance) -> OptionalLong.empty()))
        .allMatch(StoreFinding::sound);
    try (SqliteMemoryStore copy = open(elsewhere)) {
      assertThat(copy.findAll("default", ids)).extracting(Memory::id).hasSameElementsAs(ids);
      assertThat(backup.memoriesOf("default")).isGreaterThanOrEqualTo(ids.size());
    }
  }

  private List<Thread> writers(SqliteMemoryStore store) {
    List<Thread> writers = new ArrayList<>();
    for (int t = 0; t < WRITERS; t++) {
      String prefix = "leaf_" + t + "_";
      Thread writer = new Thread(() -> write(store, prefix), prefix);
      writers.add(writer);
      writer.start();
    }
    return writers;
  }

  private void write(SqliteMemoryStore store, String prefix) {
    for (int i = 0; !enough.get(); i++) {
      String id = prefix + i;
      store
          .write(
              "default",
              unit -> {
                unit.insert(Samples.memory(id, "content of " + id), "user");
                return id;
              })
          .toCompletableFuture()
          .join();
      acknowledged.add(id);
      busy.countDown();
    }
  }

  private static SqliteMemoryStore open(Path directory) {
    return SqliteMemoryStore.open(directory, committed -> {}, Clock.systemUTC());
  }
}
