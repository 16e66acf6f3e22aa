package dev.luna.memory.sqlite;

import dev.luna.memory.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The copies of a store that are beside it: of migrations, of restores, and backups. */
final class StoreCopies {

  private StoreCopies() {}

  /** Their names below the store's directory, also of one that was never finished. */
  static List<String> in(Path directory) {
    List<String> names = new ArrayList<>();
    collect(directory, directory, Migrations.COPIES, names);
    collect(directory, directory, Restore.COPIES, names);
    collect(directory, directory.resolve(SqliteBackups.DIRECTORY), "*", names);
    Collections.sort(names);
    return names;
  }

  private static void collect(Path directory, Path folder, String pattern, List<String> names) {
    if (Files.notExists(folder)) {
      return;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
      found.forEach(copy -> names.add(directory.relativize(copy).toString()));
    } catch (IOException | DirectoryIteratorException e) {
      throw new StoreUnavailableException(e, "store.unlisted", e);
    }
  }
}
