package dev.luna.memory.sqlite;

import dev.luna.memory.Baseline;
import dev.luna.memory.Forgotten;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.KeptLink;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.memory.PhiPoint;
import dev.luna.memory.Trust;
import dev.luna.memory.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Rows of the tables as records. */
final class MemoryRows {

  /** The columns of a memory {@code m}, as {@link #memory} reads them. */
  static final String COLUMNS =
      """
      SELECT m.id, m.space, m.type, m.content, m.metadata, m.language, m.source, m.trust,
             m.created, m.updated, m.version, m.accessed_count, m.last_accessed, m.useful,
             m.not_useful, m.archived_at, m.forgotten_at, m.forgotten_reason, m.change_number,
             (SELECT json_group_array(t.tag ORDER BY t.position)
                FROM memory_tag t WHERE t.memory = m.pk) AS tags
      """;

  /** A select of memories that a condition can follow. */
  static final String SELECT = COLUMNS + "FROM memory m\n";

  /** The columns of a link, as {@link #link} reads them. */
  static final String LINK_COLUMNS = "source, target, kind, score, reason, created";

  /** A select of links, removed or not, that a condition can follow. */
  static final String SELECT_KEPT_LINK = "SELECT " + LINK_COLUMNS + ", removed FROM link\n";

  private MemoryRows() {}

  static Memory memory(ResultSet row) throws SQLException {
    Optional<Instant> forgottenAt = time(row, "forgotten_at");
    String reason = row.getString("forgotten_reason");
    return new Memory(
        row.getString("id"),
        row.getString("space"),
        MemoryType.valueOf(row.getString("type")),
        row.getString("content"),
        Json.strings(row.getString("tags")),
        Json.object(row.getString("metadata")),
        row.getString("language"),
        row.getString("source"),
        Trust.valueOf(row.getString("trust")),
        Micros.toInstant(row.getLong("created")),
        Micros.toInstant(row.getLong("updated")),
        row.getLong("version"),
        new Usage(
            row.getLong("accessed_count"),
            time(row, "last_accessed"),
            row.getLong("useful"),
            row.getLong("not_useful")),
        time(row, "archived_at"),
        forgottenAt.map(at -> new Forgotten(at, reason)));
  }

  // By place: looking names up costs more than reading the row.
  static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getDouble(4),
        row.getString(5),
        Micros.toInstant(row.getLong(6)));
  }

  static KeptLink keptLink(ResultSet row) throws SQLException {
    return new KeptLink(link(row), time(row, "removed"));
  }

  static PhiPoint phiPoint(ResultSet row) throws SQLException {
    return new PhiPoint(
        Micros.toInstant(row.getLong("at")),
        row.getDouble("phi"),
        row.getString("level"),
        row.getString("occasion"));
  }

  static Baseline baseline(ResultSet row) throws SQLException {
    return new Baseline(
        row.getDouble("value"),
        row.getDouble("first"),
        row.getLong("observations"),
        Micros.toInstant(row.getLong("first_at")),
        Micros.toInstant(row.getLong("last_at")));
  }

  static HistoryEntry history(ResultSet row) throws SQLException {
    String before = row.getString("previously");
    return new HistoryEntry(
        row.getString("memory"),
        row.getLong("version"),
        Micros.toInstant(row.getLong("at")),
        row.getString("action"),
        row.getString("actor"),
        before == null ? null : MemoryJson.read(before));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Micros.toInstant(micros));
  }
}
