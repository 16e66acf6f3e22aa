package dev.luna.memory.sqlite;

import dev.luna.memory.Baseline;
import dev.luna.memory.Counter;
import dev.luna.memory.Link;
import dev.luna.memory.MemoryType;
import dev.luna.memory.PhiPoint;
import dev.luna.memory.StateSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a space's state is made of. */
final class StateQueries {

  /** What the names of notes start with in the table {@code meta}. */
  static final String NOTE = "note:";

  private static final int PHI_POINTS = 1_000;

  private final SqlSession session;

  StateQueries(SqlSession session) {
    this.session = session;
  }

  String instance() {
    return session
        .first("SELECT value FROM meta WHERE name = 'instance'", row -> row.getString(1))
        .orElseThrow();
  }

  Set<String> spaces() {
    return new TreeSet<>(session.query("SELECT name FROM space", row -> row.getString(1)));
  }

  Optional<String> note(String name) {
    return session.first(
        "SELECT value FROM meta WHERE name = ?", row -> row.getString(1), NOTE + name);
  }

  StateSnapshot snapshot(String space) {
    return new StateSnapshot(
        session.number("SELECT write FROM change_sequence"),
        memories(space),
        session.number(
            """
            SELECT count(*) FROM memory
             WHERE space = ? AND forgotten_at IS NULL AND accessed_count > 0
            """,
            space),
        links(space),
        counters(space),
        phiHistory(space),
        session.number("SELECT count(*) FROM phi_history WHERE space = ?", space),
        held(space),
        baselines(space),
        activity("SELECT first_activity FROM space WHERE name = ?", space),
        activity("SELECT last_activity FROM space WHERE name = ?", space));
  }

  private Map<MemoryType, Long> memories(String space) {
    Map<MemoryType, Long> counts = new EnumMap<>(MemoryType.class);
    session.query(
        """
        SELECT type, count(*) FROM memory WHERE space = ? AND forgotten_at IS NULL GROUP BY type
        """,
        row -> counts.put(MemoryType.valueOf(row.getString(1)), row.getLong(2)),
        space);
    return Collections.unmodifiableMap(counts);
  }

  private List<Link> links(String space) {
    return session.query(
        """
        SELECT l.source, l.target, l.kind, l.score, l.reason, l.created
          FROM link l
          JOIN memory s ON s.space = l.space AND s.id = l.source AND s.forgotten_at IS NULL
          JOIN memory t ON t.space = l.space AND t.id = l.target AND t.forgotten_at IS NULL
         WHERE l.space = ? AND l.removed IS NULL
         ORDER BY l.created, l.source, l.target, l.kind
        """,
        MemoryRows::link,
        space);
  }

  private Map<Counter, Long> counters(String space) {
    Map<Counter, Long> counters = new EnumMap<>(Counter.class);
    session.query(
        "SELECT name, value FROM counter WHERE space = ?",
        row -> counters.put(Counter.valueOf(row.getString(1)), row.getLong(2)),
        space);
    return Collections.unmodifiableMap(counters);
  }

  private List<PhiPoint> phiHistory(String space) {
    List<PhiPoint> newestFirst =
        session.query(
            """
            SELECT at, phi, level, occasion FROM phi_history
             WHERE space = ? ORDER BY at DESC, pk DESC LIMIT ?
            """,
            MemoryRows::phiPoint,
            space,
            PHI_POINTS);
    List<PhiPoint> oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    return List.copyOf(oldestFirst);
  }

  private Map<String, Instant> held(String space) {
    Map<String, Instant> held = new HashMap<>();
    session.query(
        "SELECT name, since FROM held WHERE space = ?",
        row -> held.put(row.getString(1), Micros.toInstant(row.getLong(2))),
        space);
    return Collections.unmodifiableMap(held);
  }

  private Map<String, Baseline> baselines(String space) {
    Map<String, Baseline> baselines = new HashMap<>();
    session.query(
        "SELECT * FROM baseline WHERE space = ?",
        row -> baselines.put(row.getString("measure"), MemoryRows.baseline(row)),
        space);
    return Collections.unmodifiableMap(baselines);
  }

  private Optional<Instant> activity(String sql, String space) {
    return session.first(sql, row -> Micros.toInstant(row.getLong(1)), space);
  }
}
