package dev.luna.memory.sqlite;

import dev.luna.memory.Backup;
import dev.luna.memory.BackupException;
import dev.luna.memory.Backups;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Backups in a directory below the store's own, to be made by the process that holds the store.
 *
 * <p>The copy is compacted, so that it holds nothing of what was erased.
 */
public final class SqliteBackups implements Backups {

  /** Below the store's directory. */
  static final String DIRECTORY = "backups";

  private static final String ENDING = ".db";
  private static final String UNFINISHED = ".part";

  private final Path store;
  private final Path directory;
  private final Clock clock;

  /**
   * @param store the store's directory
   */
  public SqliteBackups(Path store, Clock clock) {
    this.store = store;
    this.directory = store.resolve(DIRECTORY);
    this.clock = clock;
  }

  @Override
  public synchronized Backup make(Optional<String> name) {
    Path target = target(name.orElseGet(() -> "luna-" + FileTimes.of(clock.instant())));
    Path unfinished = directory.resolve(target.getFileName() + UNFINISHED);
    try {
      Files.createDirectories(directory);
      removeUnfinished();
      BackupFile.copy(DatabaseFile.in(store), unfinished);
      Map<String, Long> memories = new BackupFile(unfinished).memories();
      DurableFiles.publish(unfinished, target);
      return new Backup(target, Files.size(target), memories);
    } catch (IOException e) {
      throw new BackupException(e, "backup.unwritable", target, e);
    } finally {
      removeUnfinished();
    }
  }

  private Path target(String name) {
    if (!name.matches(NAME)) {
      throw new BackupException(null, "backup.name", name);
    }
    Path target = directory.resolve(name + ENDING).toAbsolutePath();
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new BackupException(null, "backup.present", target);
    }
    return target;
  }

  /** What a process that was killed left, since nobody else makes backups here. */
  private void removeUnfinished() {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, "*" + UNFINISHED + "*")) {
      for (Path file : left) {
        Files.delete(file);
      }
    } catch (IOException e) {
      System.getLogger(SqliteBackups.class.getName())
          .log(System.Logger.Level.WARNING, "An unfinished backup cannot be removed", e);
    }
  }
}
