package dev.luna.memory.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Brings a database to the newest version by numbered scripts; the file says which ones it has had.
 *
 * <p>No migration library: it would do the smallest part of this (running one script in a
 * transaction), take 0.2 s of every start, and neither look at the version without touching the
 * file nor copy it first.
 */
final class Migrations {

  static final List<String> SHIPPED =
      List.of(
          "/db/sqlite/V1__memory.sql",
          "/db/sqlite/V2__life.sql",
          "/db/sqlite/V3__ranking.sql",
          "/db/sqlite/V4__state.sql",
          "/db/sqlite/V5__request.sql");

  /** Which files hold copies. */
  static final String COPIES = "luna-v*.bak.db*";

  private final List<String> scripts;

  /**
   * @param scripts resources; the n-th leads to version n
   */
  Migrations(List<String> scripts) {
    this.scripts = scripts;
  }

  static Migrations shipped() {
    return new Migrations(SHIPPED);
  }

  int newest() {
    return scripts.size();
  }

  /** Runs the scripts that the database has not had; an older database is copied first. */
  void apply(SqlSession session, Path directory) {
    int version = (int) session.number("PRAGMA user_version");
    if (version > 0 && version < newest()) {
      copy(session, directory.resolve("luna-v%d.bak.db".formatted(version)));
    }
    for (int next = version + 1; next <= newest(); next++) {
      session.script(
          "BEGIN IMMEDIATE;\n%s\nPRAGMA user_version = %d;\nCOMMIT;"
              .formatted(read(scripts.get(next - 1)), next));
    }
  }

  // Written beside its final name, so that a copy with that name is always whole.
  private static void copy(SqlSession session, Path backup) {
    Path unfinished = backup.resolveSibling(backup.getFileName() + ".part");
    try {
      Files.deleteIfExists(unfinished);
      session.update("VACUUM INTO ?", unfinished.toString());
      Files.move(unfinished, backup, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The copy before the migration failed: " + backup, e);
    }
  }

  private static String read(String resource) {
    try (InputStream script = Migrations.class.getResourceAsStream(resource)) {
      if (script == null) {
        throw new IllegalStateException("The migration " + resource + " is missing");
      }
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
