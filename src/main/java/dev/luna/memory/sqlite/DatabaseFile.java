package dev.luna.memory.sqlite;

import dev.luna.memory.StoreOpenException;
import dev.luna.memory.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** The file of the store: looked at before it is touched, then opened for writing or reading. */
final class DatabaseFile {

  static final String NAME = "luna.db";

  private static final int BUSY_MILLIS = 10_000;

  private final Path file;

  DatabaseFile(Path directory) {
    this.file = directory.resolve(NAME);
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
    SQLiteConfig config = config();
    config.setReadOnly(true);
    try (SqlSession session = open(config)) {
      long version = session.number("PRAGMA user_version");
      if (version > newestVersion) {
        throw tooNew(version, newestVersion);
      }
      String verdict =
          session.first("PRAGMA quick_check(1)", row -> row.getString(1)).orElse("no answer");
      if (!verdict.equals("ok")) {
        throw damaged(verdict, null);
      }
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

  // Its commits are on the disk when they return, and what it deletes is overwritten.
  private SqlSession openWriter() {
    SQLiteConfig config = config();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SqlSession session = open(config);
    session.number("PRAGMA secure_delete = ON");
    return session;
  }

  /** A session that cannot write. */
  SqlSession openReader() {
    SqlSession session = open(config());
    session.script("PRAGMA query_only = ON");
    return session;
  }

  /** Names of the copies that migrations made, also of one that was never finished. */
  List<String> copies() {
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(file.getParent(), Migrations.COPIES)) {
      List<String> names = new ArrayList<>();
      found.forEach(copy -> names.add(copy.getFileName().toString()));
      Collections.sort(names);
      return names;
    } catch (IOException | DirectoryIteratorException e) {
      throw new StoreUnavailableException("The store's directory cannot be read: " + e, e);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }

  private boolean isAbsent() {
    try {
      return Files.notExists(file) || Files.size(file) == 0;
    } catch (IOException e) {
      throw new StoreOpenException("%s cannot be read: %s".formatted(file, e), e);
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
    return new StoreOpenException(
        "%s has version %d and this Luna knows versions up to %d: start the newer Luna that wrote it, or restore an older backup"
            .formatted(file, version, newestVersion),
        null);
  }

  private StoreOpenException damaged(String verdict, Throwable cause) {
    return new StoreOpenException(
        "%s is damaged (%s) and was left as it is: restore a backup, or move the file away to start empty"
            .formatted(file, verdict.lines().reduce((a, b) -> a + " " + b).orElse("")),
        cause);
  }
}
