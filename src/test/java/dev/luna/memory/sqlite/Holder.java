package dev.luna.memory.sqlite;

import java.io.IOException;
import java.nio.file.Path;

/** Holds a directory until its input ends, or prints why it cannot. */
final class Holder {

  private Holder() {}

  public static void main(String[] arguments) throws IOException {
    try (DirectoryLock lock = DirectoryLock.acquire(Path.of(arguments[0]))) {
      System.out.println("held " + (lock != null));
      System.in.read();
    } catch (RuntimeException e) {
      System.out.println(e.getMessage());
    }
  }
}
