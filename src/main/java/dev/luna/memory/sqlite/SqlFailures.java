package dev.luna.memory.sqlite;

import dev.luna.memory.StoreUnavailableException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Says in a sentence what a failure of the database means and what to do about it. */
final class SqlFailures {

  private static final int PRIMARY_CODE = 0xFF;

  private SqlFailures() {}

  static boolean isConstraint(SQLException e) {
    return code(e) == SQLiteErrorCode.SQLITE_CONSTRAINT;
  }

  static StoreUnavailableException unavailable(SQLException e) {
    return new StoreUnavailableException(sentence(e), e);
  }

  private static String sentence(SQLException e) {
    return switch (code(e)) {
      case SQLITE_FULL ->
          "The disk that holds the memories is full, nothing was written: free some room and try again";
      case SQLITE_IOERR ->
          "The disk that holds the memories does not answer (%s): check it and try again"
              .formatted(e.getMessage());
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          "The memories cannot be written (%s): make the store's directory writable and try again"
              .formatted(e.getMessage());
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          "The file that holds the memories is damaged (%s): stop and restore a backup"
              .formatted(e.getMessage());
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "Another program holds the memories' file: close it and try again";
      default -> "The memories cannot be reached (%s): try again".formatted(e.getMessage());
    };
  }

  private static SQLiteErrorCode code(SQLException e) {
    return SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY_CODE);
  }
}
