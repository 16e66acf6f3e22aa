package dev.luna.memory.sqlite;

import dev.luna.memory.HistoryEntry;
import dev.luna.memory.Page;
import java.util.List;
import java.util.Optional;

/** Reads what happened to a memory. */
final class HistoryQueries {

  private static final String SELECT =
      "SELECT pk, memory, version, at, action, actor, previously FROM history\n";

  private record Row(long key, HistoryEntry entry) {}

  private final SqlSession session;

  HistoryQueries(SqlSession session) {
    this.session = session;
  }

  /** Oldest first. */
  List<HistoryEntry> all(String space, String memoryId) {
    return session.query(
        SELECT + "WHERE space = ? AND memory = ? ORDER BY pk",
        MemoryRows::history,
        space,
        memoryId);
  }

  /**
   * Newest first.
   *
   * @param before the key of the last entry of the page before
   */
  Page<HistoryEntry> page(String space, String memoryId, long before, int limit) {
    List<Row> rows =
        session.query(
            SELECT + "WHERE space = ? AND memory = ? AND pk < ? ORDER BY pk DESC LIMIT ?",
            row -> new Row(row.getLong("pk"), MemoryRows.history(row)),
            space,
            memoryId,
            before,
            limit + 1);
    List<Row> page = rows.subList(0, Math.min(limit, rows.size()));
    Optional<String> next =
        rows.size() > limit
            ? Optional.of(HistoryCursor.after(page.get(limit - 1).key()))
            : Optional.empty();
    return new Page<>(page.stream().map(Row::entry).toList(), next);
  }
}
