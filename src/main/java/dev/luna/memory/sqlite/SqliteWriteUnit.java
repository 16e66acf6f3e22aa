package dev.luna.memory.sqlite;

import dev.luna.memory.Baseline;
import dev.luna.memory.Change;
import dev.luna.memory.Committed;
import dev.luna.memory.Counter;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.KeptLink;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryNotFoundException;
import dev.luna.memory.PhiPoint;
import dev.luna.memory.Verdict;
import dev.luna.memory.WriteUnit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One unit of work in the writer's open transaction; notes what it changes. */
final class SqliteWriteUnit implements WriteUnit {

  private static final String ACCESS =
      """
      UPDATE memory
         SET accessed_count = accessed_count + 1,
             last_accessed = max(coalesce(last_accessed, 0), ?)
       WHERE space = ? AND id = ?
      RETURNING accessed_count = 1 AND forgotten_at IS NULL
      """;

  private static final String LINK =
      """
      INSERT INTO link (space, source, target, kind, score, reason, created)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE
         SET score = excluded.score, reason = excluded.reason, created = excluded.created,
             removed = NULL
      """;

  private static final String UNLINK =
      """
      UPDATE link SET removed = ?
       WHERE space = ? AND source = ? AND target = ? AND kind = ? AND removed IS NULL
      RETURNING\s"""
          + MemoryRows.LINK_COLUMNS;

  private static final String FIND_LINK =
      MemoryRows.SELECT_KEPT_LINK + "WHERE space = ? AND source = ? AND target = ? AND kind = ?";

  private final SqlSession session;
  private final String space;
  private final Instant now;
  private final MemoryTable table;
  private final List<Change> changes = new ArrayList<>();

  SqliteWriteUnit(SqlSession session, String space, Instant now) {
    this.session = session;
    this.space = space;
    this.now = now.truncatedTo(ChronoUnit.MICROS);
    this.table = new MemoryTable(session);
  }

  @Override
  public Optional<Memory> find(String id) {
    return session.first(
        MemoryRows.SELECT + "WHERE m.space = ? AND m.id = ?", MemoryRows::memory, space, id);
  }

  @Override
  public Optional<Memory> findDuplicate(String content) {
    return session.first(
        MemoryRows.SELECT
            + """
            WHERE m.space = ? AND m.content_hash = ? AND m.forgotten_at IS NULL
            ORDER BY m.pk LIMIT 1
            """,
        MemoryRows::memory,
        space,
        ContentHash.of(content));
  }

  @Override
  public List<HistoryEntry> history(String id) {
    return new HistoryQueries(session).all(space, id);
  }

  @Override
  public void insert(Memory memory, String actor) {
    table.insert(inThisSpace(memory));
    table.addHistory(memory, now, "stored", actor, null);
    changes.add(new Change.Stored(memory));
  }

  @Override
  public void insert(Memory memory, List<HistoryEntry> history) {
    table.insert(inThisSpace(memory));
    history.forEach(entry -> table.addHistory(space, entry));
    changes.add(new Change.Stored(memory));
  }

  @Override
  public void replace(Memory before, Memory after, String action, String actor) {
    table.replace(inThisSpace(after));
    table.addHistory(after, now, action, actor, before);
    changes.add(new Change.Updated(before, after));
  }

  @Override
  public void erase(String id, String actor) {
    Memory memory = find(id).orElseThrow(() -> new MemoryNotFoundException(id));
    List<Link> links = new MemoryQueries(session).links(space, List.of(id));
    table.erase(memory, now, actor);
    requests().dropAnswers(space);
    changes.add(new Change.Erased(memory, links));
  }

  @Override
  public void link(Link link) {
    session.update(
        LINK,
        space,
        link.from(),
        link.to(),
        link.kind(),
        link.score(),
        link.reason(),
        Micros.of(link.created()));
    changes.add(new Change.Linked(link));
  }

  @Override
  public Optional<Link> unlink(String from, String to, String kind) {
    return unlink(from, to, kind, now);
  }

  @Override
  public Optional<KeptLink> findLink(String from, String to, String kind) {
    return session.first(FIND_LINK, MemoryRows::keptLink, space, from, to, kind);
  }

  @Override
  public void insert(KeptLink kept) {
    link(kept.link());
    kept.removed()
        .ifPresent(at -> unlink(kept.link().from(), kept.link().to(), kept.link().kind(), at));
  }

  @Override
  public void access(List<String> ids, Instant at) {
    List<String> read = new ArrayList<>();
    int firstTime = 0;
    for (String id : new LinkedHashSet<>(ids)) {
      Optional<Boolean> first =
          session.first(ACCESS, row -> row.getBoolean(1), Micros.of(at), space, id);
      first.ifPresent(known -> read.add(id));
      firstTime += first.orElse(false) ? 1 : 0;
    }
    if (!read.isEmpty()) {
      changes.add(new Change.Accessed(List.copyOf(read), firstTime));
    }
  }

  @Override
  public void judge(String id, Verdict verdict, String actor) {
    Memory memory = find(id).orElseThrow(() -> new MemoryNotFoundException(id));
    table.judge(memory, verdict);
    table.addHistory(memory, now, verdict.label(), actor, null);
    changes.add(new Change.Judged(id, verdict));
  }

  @Override
  public void count(Counter counter, long delta) {
    if (delta < 1) {
      throw new IllegalArgumentException("A counter only grows, not by " + delta);
    }
    session.update(
        """
        INSERT INTO counter (space, name, value) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET value = value + excluded.value
        """,
        space,
        counter.name(),
        delta);
    changes.add(new Change.Counted(counter, delta));
  }

  @Override
  public long counted(Counter counter) {
    return session.number(
        "SELECT value FROM counter WHERE space = ? AND name = ?", space, counter.name());
  }

  @Override
  public void recordPhi(PhiPoint point) {
    session.update(
        "INSERT INTO phi_history (space, at, phi, level, occasion) VALUES (?, ?, ?, ?, ?)",
        space,
        Micros.of(point.at()),
        point.phi(),
        point.level(),
        point.occasion());
    changes.add(new Change.PhiRecorded(point));
  }

  @Override
  public boolean hasPhi(PhiPoint point) {
    return session
        .first(
            """
            SELECT 1 FROM phi_history
             WHERE space = ? AND at = ? AND phi = ? AND level = ? AND occasion = ?
            """,
            row -> true,
            space,
            Micros.of(point.at()),
            point.phi(),
            point.level(),
            point.occasion())
        .isPresent();
  }

  @Override
  public void keepHeld(Map<String, Instant> since) {
    session.update("DELETE FROM held WHERE space = ?", space);
    since.forEach(
        (name, at) ->
            session.update(
                "INSERT INTO held (space, name, since) VALUES (?, ?, ?)",
                space,
                name,
                Micros.of(at)));
  }

  @Override
  public Optional<Instant> held(String condition) {
    return session.first(
        "SELECT since FROM held WHERE space = ? AND name = ?",
        row -> Micros.toInstant(row.getLong(1)),
        space,
        condition);
  }

  @Override
  public void hold(String condition, Instant since) {
    session.update(
        """
        INSERT INTO held (space, name, since) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET since = min(since, excluded.since)
        """,
        space,
        condition,
        Micros.of(since));
    changes.add(new Change.Held(condition, since));
  }

  @Override
  public Optional<Baseline> baseline(String measure) {
    return session.first(
        "SELECT * FROM baseline WHERE space = ? AND measure = ?",
        MemoryRows::baseline,
        space,
        measure);
  }

  @Override
  public void keepBaseline(String measure, Baseline baseline) {
    session.update(
        """
        INSERT OR REPLACE INTO baseline
               (space, measure, value, first, observations, first_at, last_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        space,
        measure,
        baseline.value(),
        baseline.first(),
        baseline.observations(),
        Micros.of(baseline.firstAt()),
        Micros.of(baseline.lastAt()));
    changes.add(new Change.Measured(measure, baseline));
  }

  @Override
  public void note(String name, String text) {
    session.update(
        "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", StateQueries.NOTE + name, text);
  }

  /** What is kept of requests, as part of this unit. */
  RequestTable requests() {
    return new RequestTable(session, now);
  }

  /** Writes a value that {@link #lastProbe} gives back. */
  String probe(String value) {
    session.update("INSERT OR REPLACE INTO meta (name, value) VALUES ('probe', ?)", value);
    return value;
  }

  static String lastProbe(SqlSession session) {
    return session
        .first("SELECT value FROM meta WHERE name = 'probe'", row -> row.getString(1))
        .orElse("");
  }

  /** Notes the activity of the space, if there was any, and says what is to be published. */
  Optional<Committed> finish() {
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    session.update(
        """
        INSERT INTO space (name, first_activity, last_activity) VALUES (?1, ?2, ?2)
        ON CONFLICT DO UPDATE SET last_activity = max(last_activity, excluded.last_activity)
        """,
        space,
        Micros.of(now));
    long number = session.number("UPDATE change_sequence SET write = write + 1 RETURNING write");
    return Optional.of(new Committed(space, number, now, List.copyOf(changes)));
  }

  private Optional<Link> unlink(String from, String to, String kind, Instant at) {
    Optional<Link> removed =
        session.first(UNLINK, MemoryRows::link, Micros.of(at), space, from, to, kind);
    removed.ifPresent(link -> changes.add(new Change.Unlinked(link)));
    return removed;
  }

  private Memory inThisSpace(Memory memory) {
    if (!memory.space().equals(space)) {
      throw new IllegalArgumentException(
          "The memory %s belongs to the space '%s', not to '%s'"
              .formatted(memory.id(), memory.space(), space));
    }
    return memory;
  }
}
