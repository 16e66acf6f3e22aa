package dev.luna.memory.sqlite;

import java.nio.file.Path;
import java.time.Clock;

/** Puts two backups back in turn, until it is killed. */
final class BusyRestorer {

  private BusyRestorer() {}

  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    StoreFiles files = new StoreFiles(directory.resolve("store"), Clock.systemUTC());
    for (int i = 0; ; i++) {
      files.restore(directory.resolve(i % 2 == 0 ? "even.db" : "odd.db"));
      System.out.println("restored " + i);
    }
  }
}
