package dev.luna.memory.sqlite;

import dev.luna.memory.Forgotten;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryNotFoundException;
import dev.luna.memory.Verdict;
import java.time.Instant;
import java.util.List;

/** Writes memories, their tags and their history. */
final class MemoryTable {

  private static final String INSERT =
      """
      INSERT INTO memory (space, id, type, content, content_hash, metadata, language, source, trust,
                          created, updated, version, accessed_count, last_accessed, useful,
                          not_useful, archived_at, forgotten_at, forgotten_reason, change_number)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      RETURNING pk
      """;

  private static final String REPLACE =
      """
      UPDATE memory
         SET type = ?, content = ?, content_hash = ?, metadata = ?, language = ?, source = ?,
             trust = ?, updated = ?, version = ?, archived_at = ?, forgotten_at = ?,
             forgotten_reason = ?, change_number = ?
       WHERE space = ? AND id = ?
      RETURNING pk
      """;

  private static final String HISTORY =
      """
      INSERT INTO history (space, memory, version, at, action, actor, previously)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private final SqlSession session;

  MemoryTable(SqlSession session) {
    this.session = session;
  }

  /** Returns the number of this change. */
  long insert(Memory memory) {
    long number = nextNumber();
    List<Long> keys =
        session.query(
            INSERT,
            row -> row.getLong(1),
            memory.space(),
            memory.id(),
            memory.type().name(),
            memory.content(),
            ContentHash.of(memory.content()),
            memory.metadata().toString(),
            memory.language(),
            memory.source(),
            memory.trust().name(),
            Micros.of(memory.created()),
            Micros.of(memory.updated()),
            memory.version(),
            memory.usage().accessedCount(),
            memory.usage().lastAccessed().map(Micros::of).orElse(null),
            memory.usage().useful(),
            memory.usage().notUseful(),
            memory.archived().map(Micros::of).orElse(null),
            forgottenAt(memory),
            forgottenReason(memory),
            number);
    insertTags(keys.get(0), memory);
    return number;
  }

  /** Returns the number of this change. When it was created and who read it stays as it is. */
  long replace(Memory memory) {
    long number = nextNumber();
    long key =
        session
            .first(
                REPLACE,
                row -> row.getLong(1),
                memory.type().name(),
                memory.content(),
                ContentHash.of(memory.content()),
                memory.metadata().toString(),
                memory.language(),
                memory.source(),
                memory.trust().name(),
                Micros.of(memory.updated()),
                memory.version(),
                memory.archived().map(Micros::of).orElse(null),
                forgottenAt(memory),
                forgottenReason(memory),
                number,
                memory.space(),
                memory.id())
            .orElseThrow(() -> new MemoryNotFoundException(memory.id()));
    session.update("DELETE FROM memory_tag WHERE memory = ?", key);
    insertTags(key, memory);
    return number;
  }

  /** Takes out all that was kept of a memory; that it was there remains. */
  void erase(Memory memory, Instant at, String actor) {
    String space = memory.space();
    String id = memory.id();
    renew(space, NeighbourQueries.following(session, space, id));
    session.update("DELETE FROM link WHERE space = ? AND source = ?", space, id);
    session.update("DELETE FROM link WHERE space = ? AND target = ?", space, id);
    session.update("DELETE FROM history WHERE space = ? AND memory = ?", space, id);
    session.update(
        "DELETE FROM memory_tag WHERE memory = (SELECT pk FROM memory WHERE space = ? AND id = ?)",
        space,
        id);
    session.update("DELETE FROM memory WHERE space = ? AND id = ?", space, id);
    session.update(
        "INSERT INTO erased (change_number, space, id, at, actor) VALUES (?, ?, ?, ?, ?)",
        nextNumber(),
        space,
        id,
        Micros.of(at),
        actor);
    new Scrubber(session).demand();
  }

  // Has the feed tell of them again: their vectors were computed with what came before them.
  private void renew(String space, List<String> ids) {
    for (String id : ids) {
      session.update(
          "UPDATE memory SET change_number = ? WHERE space = ? AND id = ?",
          nextNumber(),
          space,
          id);
    }
  }

  /** What a memory says stays as it is, so this is no change that the feed tells of. */
  void judge(Memory memory, Verdict verdict) {
    String column = verdict == Verdict.USEFUL ? "useful" : "not_useful";
    session.update(
        "UPDATE memory SET %1$s = %1$s + 1 WHERE space = ? AND id = ?".formatted(column),
        memory.space(),
        memory.id());
  }

  void addHistory(Memory after, Instant at, String action, String actor, Memory before) {
    addHistory(
        after.space(), new HistoryEntry(after.id(), after.version(), at, action, actor, before));
  }

  /** Adds an entry as it was written elsewhere. */
  void addHistory(String space, HistoryEntry entry) {
    session.update(
        HISTORY,
        space,
        entry.memoryId(),
        entry.version(),
        Micros.of(entry.at()),
        entry.action(),
        entry.actor(),
        entry.before() == null ? null : MemoryJson.write(entry.before()));
  }

  private void insertTags(long key, Memory memory) {
    for (int i = 0; i < memory.tags().size(); i++) {
      session.update(
          "INSERT INTO memory_tag (memory, position, space, tag) VALUES (?, ?, ?, ?)",
          key,
          i,
          memory.space(),
          memory.tags().get(i));
    }
  }

  private long nextNumber() {
    return session.number("UPDATE change_sequence SET number = number + 1 RETURNING number");
  }

  private static Long forgottenAt(Memory memory) {
    return memory.forgotten().map(Forgotten::at).map(Micros::of).orElse(null);
  }

  private static String forgottenReason(Memory memory) {
    return memory.forgotten().map(Forgotten::reason).orElse(null);
  }
}
