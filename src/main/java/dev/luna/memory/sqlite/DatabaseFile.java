package dev.luna.memory.sqlite;

import dev.luna.memory.StoreOpenException;
import dev.luna.memory.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;

/** The file of the store: looked at before it is touched, then opened for writing or reading. */
final class DatabaseFile {

  static final String NAME = "luna.db";

  private static final int BUSY_MILLIS = 10_000;

  private final Path file;

  private DatabaseFile(Path file) {
    this.file = file;
  }

  /** The file of the store in a directory. */
  static DatabaseFile in(Path directory) {
    return at(directory.resolve(NAME));
  }

  /** A file that is the store's or a copy of it. */
  static DatabaseFile at(Path file) {
    return new DatabaseFile(file);
  }

  /**
   * Looks at the file without writing to it.
   *
   * @throws StoreOpenException if it is damaged or newer than {@code newestVersion}
   */
  void inspect(int newestVersion) {
    if (isAbsent()) {
      return;
    }
    try (SqlSession session = openUntouched()) {
      long version = session.number("PRAGMA user_version");
      if (version > newestVersion) {
        throw tooNew(version, newestVersion);
      }
      quickCheck(session)
          .ifPresent(
              damage -> {
                throw damaged(damage, null);
              });
    } catch (StoreUnavailableException e) {
      throw damaged(e.getCause().getMessage(), e);
    }
  }

  /** A session that writes, after the migrations that the file has not had. */
  SqlSession openMigrated(Migrations migrations) {
    SqlSession session = openWriter();
    try {
      migrations.apply(session, file.getParent());
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** The first damage that a quick look at the whole file finds; empty if there is none. */
  static Optional<String> quickCheck(SqlSession session) {
    return session
        .first("PRAGMA quick_check(1)", row -> row.getString(1))
        .filter(verdict -> !verdict.equals("ok"));
  }

  /**
   * A session whose commits are on the disk when they return, and what it deletes is overwritten.
   */
  SqlSession openWriter() {
    SQLiteConfig config = config();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    SqlSession session = open(config);
    session.number("PRAGMA secure_delete = ON");
    return session;
  }

  /**
   * Reads from a file that others may open and close meanwhile.
   *
   * @throws StoreUnavailableException if it cannot be read
   */
  <T> T read(Function<SqlSession, T> reading) {
    try (SqlSession session = openUntouched()) {
      return reading.apply(session);
    }
  }

  /** As {@link #read}, without a trace. Nobody may open the file for the first time meanwhile. */
  <T> T look(Function<SqlSession, T> reading) {
    boolean logged = Files.exists(log());
    try {
      return read(reading);
    } finally {
      // Who may only read does not remove the empty log that reading made.
      if (!logged) {
        removeLog();
      }
    }
  }

  /** What was committed and is not in the file yet; absent if all is. */
  Path log() {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  /** Removes the log, and what it says with it. */
  void removeLog() {
    try {
      Files.deleteIfExists(log());
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
    } catch (IOException e) {
      throw new StoreUnavailableException(e, "store.log_stays", log(), e);
    }
  }

  /**
   * Moves the log into the file, which then can be copied alone. The mode of the log stays: a
   * switch that is cut short leaves a file that cannot be read before it is written.
   */
  void settle() {
    try (SqlSession session = openWriter()) {
      session.checkpoint();
    }
  }

  private SqlSession openUntouched() {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return open(config);
  }

  /** A session that cannot write. */
  SqlSession openReader() {
    SqlSession session = open(config());
    session.script("PRAGMA query_only = ON");
    return session;
  }

  @Override
  public String toString() {
    return file.toString();
  }

  private boolean isAbsent() {
    try {
      return Files.notExists(file) || Files.size(file) == 0;
    } catch (IOException e) {
      throw new StoreOpenException(e, "store.unreadable", file, e);
    }
  }

  private SqlSession open(SQLiteConfig config) {
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + file);
      return new SqlSession(connection);
    } catch (SQLException e) {
      throw SqlFailures.unavailable(e);
    }
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    return config;
  }

  private StoreOpenException tooNew(long version, int newestVersion) {
    return new StoreOpenException(null, "store.newer", file, version, newestVersion);
  }

  private StoreOpenException damaged(String verdict, Throwable cause) {
    return new StoreOpenException(
        cause, "store.damaged", file, verdict.lines().reduce((a, b) -> a + " " + b).orElse(""));
  }
}
