package dev.luna.memory.sqlite;

import dev.luna.memory.Authorship;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what happened to a memory. */
final class HistoryQueries {

  private static final String SELECT =
      "SELECT pk, memory, version, at, action, actor, previously FROM history\n";

  // The beginning is found in the index alone; the entries hold whole memories.
  private static final String BEGINNINGS =
      """
      SELECT h.memory, h.actor, h.at
        FROM json_each(?1) asked CROSS JOIN history h
       WHERE h.pk = (SELECT min(pk) FROM history WHERE space = ?2 AND memory = asked.value)
      """;

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

  Map<String, Authorship> authorships(String space, Collection<String> ids) {
    Map<String, Authorship> authorships = new HashMap<>();
    session.query(
        BEGINNINGS,
        row ->
            authorships.put(
                row.getString(1),
                new Authorship(row.getString(2), Micros.toInstant(row.getLong(3)))),
        Json.array(ids),
        space);
    return authorships;
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
