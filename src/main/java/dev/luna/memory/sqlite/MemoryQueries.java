package dev.luna.memory.sqlite;

import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryStore.Erased;
import dev.luna.memory.MemoryStore.FeedEntry;
import dev.luna.memory.MemoryStore.Written;
import dev.luna.memory.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads memories, links and history. */
final class MemoryQueries {

  private static final String LINKS =
      """
      SELECT %1$s FROM json_each(?2) asked CROSS JOIN link
       WHERE space = ?1 AND source = asked.value AND removed IS NULL
      UNION
      SELECT %1$s FROM json_each(?2) asked CROSS JOIN link INDEXED BY link_by_target
       WHERE space = ?1 AND target = asked.value AND removed IS NULL
      ORDER BY score DESC, created DESC, source, target, kind
      """
          .formatted(MemoryRows.LINK_COLUMNS);

  private final SqlSession session;

  MemoryQueries(SqlSession session) {
    this.session = session;
  }

  List<Memory> findAll(String space, Collection<String> ids) {
    // A cross join keeps its order: one look at the index for each id, not a walk of the space.
    return session.query(
        MemoryRows.COLUMNS
            + """
            FROM json_each(?) asked CROSS JOIN memory m
            WHERE m.space = ? AND m.id = asked.value
            ORDER BY asked.key
            """,
        MemoryRows::memory,
        Json.array(ids),
        space);
  }

  Page<Memory> list(String space, MemoryFilter filter, Optional<ListCursor> cursor, int limit) {
    FilteredSelect select = new FilteredSelect(space, filter);
    cursor.ifPresent(select::after);
    select.limit(limit + 1);
    List<Memory> found = session.query(select.sql(), MemoryRows::memory, select.arguments());
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    List<Memory> page = found.subList(0, limit);
    return new Page<>(page, Optional.of(ListCursor.after(page.get(limit - 1)).text()));
  }

  List<Memory> mostRead(String space, Instant since, int limit) {
    return session.query(
        MemoryRows.SELECT
            + """
            WHERE m.space = ? AND m.last_accessed >= ?
              AND m.archived_at IS NULL AND m.forgotten_at IS NULL
            ORDER BY m.accessed_count DESC, m.last_accessed DESC, m.pk LIMIT ?
            """,
        MemoryRows::memory,
        space,
        Micros.of(since),
        limit);
  }

  List<String> tags(String space, String start, int limit) {
    return session.query(
        """
        SELECT t.tag FROM memory_tag t JOIN memory m ON m.pk = t.memory
         WHERE t.space = ?1 AND substr(t.tag, 1, length(?2)) = ?2
           AND m.archived_at IS NULL AND m.forgotten_at IS NULL
         GROUP BY t.tag ORDER BY count(*) DESC, t.tag LIMIT ?3
        """,
        row -> row.getString(1),
        space,
        start,
        limit);
  }

  List<Link> links(String space, Collection<String> memoryIds) {
    return session.query(LINKS, MemoryRows::link, space, Json.array(memoryIds));
  }

  List<FeedEntry> changesAfter(long number, int limit) {
    List<FeedEntry> entries = new ArrayList<>();
    entries.addAll(
        session.query(
            NeighbourQueries.FEED,
            row ->
                new Written(
                    row.getLong("change_number"),
                    MemoryRows.memory(row),
                    NeighbourQueries.previous(row)),
            number,
            limit));
    entries.addAll(
        session.query(
            """
            SELECT change_number, space, id FROM erased
             WHERE change_number > ? ORDER BY change_number LIMIT ?
            """,
            row -> new Erased(row.getLong(1), row.getString(2), row.getString(3)),
            number,
            limit));
    entries.sort(Comparator.comparingLong(FeedEntry::number));
    return entries.subList(0, Math.min(limit, entries.size()));
  }

  long lastChange() {
    return session.number("SELECT number FROM change_sequence");
  }
}
