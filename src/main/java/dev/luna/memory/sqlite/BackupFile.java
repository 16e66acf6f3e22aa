package dev.luna.memory.sqlite;

import dev.luna.memory.BackupException;
import dev.luna.memory.StoreContents;
import dev.luna.memory.StoreUnavailableException;
import dev.luna.text.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A copy of a store that nobody has open. */
final class BackupFile {

  private final Path file;

  BackupFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * Copies a database as it is at one moment, with what its log holds, while others may write.
   *
   * @param target is made
   */
  static void copy(DatabaseFile source, Path target) {
    source.look(
        session -> {
          session.update("VACUUM INTO ?", target.toString());
          return target;
        });
  }

  /**
   * How many memories each space has in it, after a look at the whole file.
   *
   * @throws BackupException if it is damaged
   */
  Map<String, Long> memories() {
    try {
      return DatabaseFile.at(file).look(this::memories);
    } catch (StoreUnavailableException e) {
      throw unusable(e, "backup.damaged", e.getCause().getMessage());
    }
  }

  /**
   * What it holds, after a look at the whole file.
   *
   * @param newestVersion that can be put back
   * @throws BackupException if it is no store of Luna's, damaged or newer
   */
  StoreContents contents(int newestVersion) {
    if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
      throw unusable(null, "backup.unreadable");
    }
    try {
      return DatabaseFile.at(file).look(session -> contents(session, newestVersion));
    } catch (StoreUnavailableException e) {
      throw unusable(e, "backup.no_database", e.getCause().getMessage());
    }
  }

  private Map<String, Long> memories(SqlSession session) {
    requireSound(session);
    Map<String, Long> memories = new HashMap<>();
    session.query(
        "SELECT space, count(*) FROM memory GROUP BY space",
        row -> memories.put(row.getString(1), row.getLong(2)));
    return memories;
  }

  private StoreContents contents(SqlSession session, int newestVersion) {
    requireLuna(session, newestVersion);
    requireSound(session);
    return Contents.of(session);
  }

  private void requireLuna(SqlSession session, int newestVersion) {
    long version = session.number("PRAGMA user_version");
    if (version > newestVersion) {
      throw unusable(null, "backup.newer", version, newestVersion);
    }
    boolean hasMeta =
        session.number("SELECT count(*) FROM sqlite_schema WHERE name IN ('meta', 'memory')") == 2;
    if (version == 0 || !hasMeta) {
      throw unusable(null, "backup.foreign");
    }
  }

  private void requireSound(SqlSession session) {
    Optional<String> damage = DatabaseFile.quickCheck(session);
    if (damage.isPresent()) {
      throw unusable(null, "backup.damaged", damage.get().replace('\n', ' '));
    }
  }

  private BackupException unusable(Throwable cause, String key, Object... values) {
    Sentence why = Sentence.of(BackupException.class, key, values);
    return new BackupException(cause, "backup.unusable", file, why);
  }
}
