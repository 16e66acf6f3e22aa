package dev.luna.memory.sqlite;

import dev.luna.memory.BackupException;
import dev.luna.memory.Restored;
import dev.luna.memory.StoreContents;
import dev.luna.memory.StoreUnavailableException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Puts a backup in the place of a store that nobody has open. At any moment the directory has
 * either the whole store of before or the whole backup.
 */
final class Restore {

  /** Which files hold stores of before. */
  static final String COPIES = "luna-*.before-restore.db*";

  private final Path directory;
  private final Path store;
  private final DatabaseFile database;
  private final int newestVersion;
  private final Clock clock;

  /**
   * @param directory is locked by the caller
   */
  Restore(Path directory, int newestVersion, Clock clock) {
    this.directory = directory;
    this.store = directory.resolve(DatabaseFile.NAME);
    this.database = DatabaseFile.in(directory);
    this.newestVersion = newestVersion;
    this.clock = clock;
  }

  /**
   * @throws BackupException if the backup cannot be used or the files cannot be written
   * @throws StoreUnavailableException if the disk is full
   */
  Restored from(Path backup) {
    Path unfinished = directory.resolve(DatabaseFile.NAME + ".restore.part");
    try {
      requireAnother(backup);
      StoreContents contents = new BackupFile(backup).contents(newestVersion);
      discard(unfinished);
      BackupFile.copy(DatabaseFile.at(backup), unfinished);
      nameAnew(unfinished);
      Optional<Path> kept = keepPresent();
      // A log belongs to its database alone, and would be played into any other.
      database.removeLog();
      DurableFiles.replace(unfinished, store);
      return new Restored(kept, contents);
    } catch (IOException e) {
      throw new BackupException(e, "backup.not_put_back", backup, directory, e);
    } finally {
      discard(unfinished);
    }
  }

  private void requireAnother(Path backup) throws IOException {
    if (Files.exists(store) && Files.exists(backup) && Files.isSameFile(store, backup)) {
      throw new BackupException(null, "backup.itself", backup);
    }
  }

  /**
   * The indexes tell of the store by its name, and are built anew for one of another name. The copy
   * has its log's mode from now on, so that the store never has to change it.
   */
  private static void nameAnew(Path database) {
    try (SqlSession session = DatabaseFile.at(database).openWriter()) {
      session.update("UPDATE meta SET value = lower(hex(randomblob(16))) WHERE name = 'instance'");
      session.checkpoint();
    }
  }

  // A copy, for a store that was only renamed would be missing if the process ended here.
  private Optional<Path> keepPresent() throws IOException {
    if (Files.notExists(store)) {
      return Optional.empty();
    }
    if (isSound()) {
      database.settle();
    }
    Path kept =
        directory.resolve("luna-%s.before-restore.db".formatted(FileTimes.of(clock.instant())));
    if (Files.exists(database.log())) {
      DurableFiles.copy(database.log(), DatabaseFile.at(kept).log());
    }
    DurableFiles.copy(store, kept);
    return Optional.of(kept);
  }

  /** A damaged database could lose its log when it is opened, so both are kept as they are. */
  private boolean isSound() {
    try {
      return database.look(DatabaseFile::quickCheck).isEmpty();
    } catch (StoreUnavailableException e) {
      return false;
    }
  }

  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
      DatabaseFile.at(unfinished).removeLog();
    } catch (IOException | StoreUnavailableException e) {
      System.getLogger(Restore.class.getName())
          .log(Level.WARNING, "{0} cannot be removed: {1}", unfinished, e);
    }
  }
}
