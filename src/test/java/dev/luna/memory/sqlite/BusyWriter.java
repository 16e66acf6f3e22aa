package dev.luna.memory.sqlite;

import java.nio.file.Path;
import java.time.Clock;

/** Writes as fast as it can with eight threads and prints the id of each acknowledged memory. */
final class BusyWriter {

  private static final int THREADS = 8;

  private BusyWriter() {}

  public static void main(String[] arguments) {
    SqliteMemoryStore store =
        SqliteMemoryStore.open(Path.of(arguments[0]), committed -> {}, Clock.systemUTC());
    String run = Long.toHexString(System.nanoTime());
    for (int t = 0; t < THREADS; t++) {
      String prefix = "leaf_" + run + "_" + t + "_";
      new Thread(() -> write(store, prefix)).start();
    }
  }

  private static void write(SqliteMemoryStore store, String prefix) {
    for (int i = 0; ; i++) {
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
      System.out.println(id);
      System.out.flush();
    }
  }
}
