package dev.luna.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig;

/** Inserts a text and commits, again and again, as durably as Luna does. */
final class SqliteCommits implements Work {

  private final Supplier<String> content;
  private final Connection connection;
  private final PreparedStatement insert;

  SqliteCommits(Supplier<String> content) throws IOException {
    this.content = content;
    Path file = Servers.directory().resolve("commits.db");
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    try {
      connection = config.createConnection("jdbc:sqlite:" + file);
      try (Statement create = connection.createStatement()) {
        create.execute("CREATE TABLE memory (id INTEGER PRIMARY KEY, content TEXT NOT NULL)");
      }
      insert = connection.prepareStatement("INSERT INTO memory (content) VALUES (?)");
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void once() throws IOException {
    try {
      insert.setString(1, content.get());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
