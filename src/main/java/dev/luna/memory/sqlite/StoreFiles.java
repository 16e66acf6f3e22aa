package dev.luna.memory.sqlite;

import dev.luna.memory.Backup;
import dev.luna.memory.Restored;
import dev.luna.memory.StoreFinding;
import dev.luna.memory.StoreInUseException;
import dev.luna.memory.StoreOpenException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What can be done with a store's directory while no server uses it. */
public final class StoreFiles {

  /** Tells how far the indexes are. */
  @FunctionalInterface
  public interface Indexes {

    /**
     * The number of the last change in an index of this store; empty if there is none.
     *
     * @param index {@link StoreFinding.Check#WORDS} or {@link StoreFinding.Check#MEANING}
     */
    OptionalLong position(StoreFinding.Check index, String instance);
  }

  private final Path directory;
  private final Clock clock;

  public StoreFiles(Path directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** Whether there is a store at all. */
  public boolean exist() {
    return Files.exists(directory.resolve(DatabaseFile.NAME));
  }

  /**
   * As {@link dev.luna.memory.Backups#make}.
   *
   * @throws dev.luna.memory.StoreInUseException if somebody holds the directory
   * @throws StoreOpenException if there is no store or the directory cannot be written
   */
  public Backup backup(Optional<String> name) {
    requireStore();
    return DirectoryLock.holding(directory, () -> new SqliteBackups(directory, clock).make(name));
  }

  /**
   * Puts a backup in the place of the store, which is kept beside it. The indexes are built anew at
   * the next start.
   *
   * @throws dev.luna.memory.BackupException if the backup cannot be used; the store is as it was
   * @throws dev.luna.memory.StoreInUseException if somebody holds the directory
   * @throws StoreOpenException if the directory cannot be written
   */
  public Restored restore(Path backup) {
    Restore restore = new Restore(directory, Migrations.shipped().newest(), clock);
    return DirectoryLock.holding(directory, () -> restore.from(backup));
  }

  /**
   * Looks at everything in the store and changes nothing; also while a server uses it.
   *
   * @throws StoreOpenException if there is no store
   */
  public List<StoreFinding> verify(Indexes indexes) {
    requireStore();
    Verification verification = new Verification(Migrations.shipped().newest(), indexes);
    DatabaseFile database = DatabaseFile.in(directory);
    try {
      return DirectoryLock.holding(directory, () -> verification.of(database::look));
    } catch (StoreInUseException e) {
      return verification.of(database::read);
    }
  }

  /** Who holds the directory, if anybody does. */
  public Optional<String> user() {
    try {
      return DirectoryLock.holding(directory, Optional::empty);
    } catch (StoreInUseException e) {
      return Optional.of(e.owner());
    }
  }

  /**
   * @throws StoreOpenException if there is no store
   */
  public void requireStore() {
    if (!exist()) {
      throw new StoreOpenException(null, "store.none", directory);
    }
  }
}
