package dev.luna.memory.sqlite;

import dev.luna.memory.InvalidCursorException;
import dev.luna.memory.KeptLink;
import dev.luna.memory.Link;
import dev.luna.memory.Page;
import dev.luna.memory.PhiPoint;
import jakarta.json.JsonException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Everything of a kind that a space has, page by page in the order of a key. */
final class WholeSpace {

  private record Numbered(long key, PhiPoint point) {
    static Numbered read(ResultSet row) throws SQLException {
      return new Numbered(row.getLong("pk"), MemoryRows.phiPoint(row));
    }
  }

  private final SqlSession session;
  private final String space;

  WholeSpace(SqlSession session, String space) {
    this.session = session;
    this.space = space;
  }

  Page<KeptLink> links(Optional<String> cursor, int limit) {
    List<String> last = cursor.map(WholeSpace::ends).orElse(List.of("", "", ""));
    List<KeptLink> found =
        session.query(
            MemoryRows.SELECT_KEPT_LINK
                + """
                WHERE space = ? AND (source, target, kind) > (?, ?, ?)
                ORDER BY source, target, kind LIMIT ?
                """,
            MemoryRows::keptLink,
            space,
            last.get(0),
            last.get(1),
            last.get(2),
            limit);
    return page(found, limit, kept -> Json.array(ends(kept.link())));
  }

  Page<PhiPoint> phi(Optional<String> cursor, int limit) {
    List<Numbered> found =
        session.query(
            """
            SELECT pk, at, phi, level, occasion FROM phi_history
             WHERE space = ? AND pk > ? ORDER BY pk LIMIT ?
            """,
            Numbered::read,
            space,
            cursor.map(WholeSpace::key).orElse(0L),
            limit);
    Page<Numbered> page = page(found, limit, numbered -> Long.toString(numbered.key()));
    return new Page<>(page.items().stream().map(Numbered::point).toList(), page.nextCursor());
  }

  // A full page may be the last one: the next is then empty.
  private static <T> Page<T> page(List<T> found, int limit, Function<T, String> cursor) {
    return new Page<>(
        found,
        found.size() < limit
            ? Optional.empty()
            : Optional.of(cursor.apply(found.get(found.size() - 1))));
  }

  private static List<String> ends(Link link) {
    return List.of(link.from(), link.to(), link.kind());
  }

  private static List<String> ends(String cursor) {
    try {
      List<String> ends = Json.strings(cursor);
      if (ends.size() == 3) {
        return ends;
      }
    } catch (JsonException | ClassCastException e) {
      throw new InvalidCursorException(e, "cursor.list", cursor);
    }
    throw new InvalidCursorException(null, "cursor.list", cursor);
  }

  private static long key(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new InvalidCursorException(e, "cursor.list", cursor);
    }
  }
}
