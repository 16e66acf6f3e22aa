package dev.luna.memory.sqlite;

import dev.luna.memory.StoreUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A connection with its prepared statements, for the one thread that holds it. Every method throws
 * {@link StoreUnavailableException} if the database does not answer.
 */
final class SqlSession implements AutoCloseable {

  /** Reads one row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private StoreUnavailableException failure;

  SqlSession(Connection connection) {
    this.connection = connection;
  }

  <T> List<T> query(String sql, Row<T> row, Object... arguments) {
    try (ResultSet found = prepared(sql, arguments).executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(row.read(found));
      }
      return rows;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  <T> Optional<T> first(String sql, Row<T> row, Object... arguments) {
    return query(sql, row, arguments).stream().findFirst();
  }

  long number(String sql, Object... arguments) {
    return first(sql, row -> row.getLong(1), arguments).orElse(0L);
  }

  void update(String sql, Object... arguments) {
    try {
      prepared(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Runs one or more statements that are not worth keeping. */
  void script(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Begins a transaction that {@link #commit} or {@link #rollback} ends. */
  void begin() {
    failure = null;
    script("BEGIN IMMEDIATE");
  }

  /** Commits, unless a statement failed in a way that may have cost the transaction. */
  void commit() {
    if (failure != null) {
      throw failure;
    }
    script("COMMIT");
  }

  /** Undoes whatever is not committed; if the database has done so already, nothing happens. */
  void rollback() {
    try {
      script("ROLLBACK");
    } catch (StoreUnavailableException e) {
      System.getLogger(SqlSession.class.getName())
          .log(System.Logger.Level.DEBUG, "Already rolled back by the database", e);
    }
  }

  /**
   * Moves the write-ahead log into the database and empties it; to be called between transactions.
   *
   * @return false if a reader kept it from that
   */
  boolean checkpoint() {
    return number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
  }

  /**
   * Writes the whole database anew, without what is free in it, and empties the log; to be called
   * between transactions.
   *
   * @return false if a reader kept the log from being emptied
   */
  boolean rewrite() {
    // The driver keeps some of them in progress.
    forgetStatements();
    script("VACUUM");
    return checkpoint();
  }

  @Override
  public void close() {
    forgetStatements();
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  private RuntimeException failed(SQLException e) {
    forgetStatements();
    if (SqlFailures.isConstraint(e)) {
      return new IllegalStateException("The store's rules forbid this write", e);
    }
    failure = SqlFailures.unavailable(e);
    return failure;
  }

  // The driver does not let a statement that failed run again.
  private void forgetStatements() {
    for (PreparedStatement statement : statements.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        System.getLogger(SqlSession.class.getName())
            .log(System.Logger.Level.DEBUG, "A failed statement was closed", e);
      }
    }
    statements.clear();
  }
}
