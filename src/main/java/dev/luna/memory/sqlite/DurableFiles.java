package dev.luna.memory.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are whole and on the disk before they have their names. */
final class DurableFiles {

  private DurableFiles() {}

  /** Gives a file that is beside it another name, which nobody may have. */
  static void publish(Path unfinished, Path target) throws IOException {
    sync(unfinished);
    Files.move(unfinished, target);
    syncDirectory(target.getParent());
  }

  /** As {@link #publish}, but in the place of a file: at any moment one of the two is there. */
  static void replace(Path unfinished, Path target) throws IOException {
    sync(unfinished);
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    syncDirectory(target.getParent());
  }

  /** Copies a file to a name that nobody may have. */
  static void copy(Path source, Path target) throws IOException {
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    Files.copy(source, unfinished, StandardCopyOption.REPLACE_EXISTING);
    publish(unfinished, target);
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  // Not every system opens a directory; those that do not keep names by other means.
  private static void syncDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      System.getLogger(DurableFiles.class.getName())
          .log(System.Logger.Level.DEBUG, "The directory cannot be flushed", e);
    }
  }
}
