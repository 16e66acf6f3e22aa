package dev.luna.memory.sqlite;

import dev.luna.memory.StoreContents;

/** Counts what a database holds. */
final class Contents {

  private Contents() {}

  static StoreContents of(SqlSession session) {
    return new StoreContents(
        session.number("PRAGMA user_version"),
        session.number("SELECT count(*) FROM space"),
        session.number("SELECT count(*) FROM memory"),
        session.number("SELECT count(*) FROM memory WHERE forgotten_at IS NOT NULL"),
        session.number("SELECT count(*) FROM link WHERE removed IS NULL"),
        session.number("SELECT count(*) FROM history"));
  }
}
