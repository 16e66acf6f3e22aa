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
    return new StoreUnavailableException(e, key(e), e.getMessage());
  }

  private static String key(SQLException e) {
    return switch (code(e)) {
      case SQLITE_FULL -> "disk.full";
      case SQLITE_IOERR -> "disk.silent";
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> "memories.unwritable";
      case SQLITE_CORRUPT, SQLITE_NOTADB -> "memories.damaged";
      case SQLITE_BUSY, SQLITE_LOCKED -> "memories.held";
      default -> "memories.unreachable";
    };
  }

  private static SQLiteErrorCode code(SQLException e) {
    return SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY_CODE);
  }
}
