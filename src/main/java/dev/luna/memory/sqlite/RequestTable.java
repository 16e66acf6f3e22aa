package dev.luna.memory.sqlite;

import dev.luna.memory.RequestKey;
import dev.luna.memory.RequestRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rows of requests that came with a key. */
final class RequestTable {

  /** A client that comes back later has long given up. */
  static final Duration KEPT = Duration.ofHours(24);

  /** More than one for each that is added, so that the table shrinks, and few for any one write. */
  private static final int REMOVED_AT_ONCE = 16;

  private final SqlSession session;
  private final Instant now;

  RequestTable(SqlSession session, Instant now) {
    this.session = session;
    this.now = now;
  }

  static Optional<RequestRecord> find(SqlSession session, RequestKey key) {
    return session.first(
        "SELECT fingerprint, answer FROM request WHERE space = ? AND principal = ? AND key = ?",
        row -> new RequestRecord(row.getString(1), Optional.ofNullable(row.getString(2))),
        key.space(),
        key.principal(),
        key.key());
  }

  /** Keeps the key, if it is not kept yet. */
  void keep(RequestKey key, String fingerprint) {
    session.update(
        """
        INSERT INTO request (space, principal, key, fingerprint, at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        key.space(),
        key.principal(),
        key.key(),
        fingerprint,
        Micros.of(now));
  }

  /**
   * Keeps the answer to a request whose key is kept, unless something was erased since it began.
   *
   * @param began the number of the newest change before the request
   */
  void answer(RequestKey key, String answer, long began) {
    session.update(
        """
        UPDATE request SET answer = ?
         WHERE space = ? AND principal = ? AND key = ?
           AND NOT EXISTS (SELECT 1 FROM erased WHERE change_number > ? AND space = request.space)
        """,
        answer,
        key.space(),
        key.principal(),
        key.key(),
        began);
  }

  /** Removes some of those that were kept long enough, the oldest first. */
  void removeOld() {
    session.update(
        """
        DELETE FROM request
         WHERE pk IN (SELECT pk FROM request WHERE at < ? ORDER BY at LIMIT ?)
        """,
        Micros.of(now.minus(KEPT)),
        REMOVED_AT_ONCE);
  }

  /** Drops the answers, which may quote what is erased. */
  void dropAnswers(String space) {
    session.update("UPDATE request SET answer = NULL WHERE space = ?", space);
  }
}
