package dev.luna.memory.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Memories of the same source, in the order in which they were created. */
final class NeighbourQueries {

  /** How many memories before it the feed tells with each. */
  private static final int PREVIOUS = 2;

  /** The change feed, each memory with what was said before it. */
  static final String FEED =
      """
      %s,
             (SELECT json_group_array(content) FROM (SELECT n.content %s LIMIT %d)) AS previous
        FROM memory m
       WHERE m.change_number > ? ORDER BY m.change_number LIMIT ?
      """
          .formatted(MemoryRows.COLUMNS.stripTrailing(), next("m", "<", "DESC"), PREVIOUS);

  private static final String FOLLOWING =
      """
      SELECT f.value
        FROM memory m, json_each((SELECT json_group_array(id) FROM (SELECT n.id %s LIMIT %d))) f
       WHERE m.space = ? AND m.id = ?
      """
          .formatted(next("m", ">", "ASC"), PREVIOUS);

  private static final String AROUND =
      """
      SELECT m.id, (SELECT json_group_array(id) FROM (SELECT n.id %s LIMIT ?1)) AS before,
             (SELECT json_group_array(id) FROM (SELECT n.id %s LIMIT ?1)) AS after
        FROM json_each(?2) asked CROSS JOIN memory m
       WHERE m.space = ?3 AND m.id = asked.value AND m.source <> ''
      """
          .formatted(next("m", "<", "DESC"), next("m", ">", "ASC"));

  private NeighbourQueries() {}

  static List<List<String>> around(
      SqlSession session, String space, Collection<String> ids, int reach) {
    return session.query(AROUND, NeighbourQueries::window, reach, Json.array(ids), space);
  }

  /** The memories that the feed tells together with this one. */
  static List<String> following(SqlSession session, String space, String id) {
    return session.query(FOLLOWING, row -> row.getString(1), space, id);
  }

  private static List<String> window(ResultSet row) throws SQLException {
    List<String> window = new ArrayList<>(Json.strings(row.getString("before")));
    Collections.reverse(window);
    window.add(row.getString("id"));
    window.addAll(Json.strings(row.getString("after")));
    return window;
  }

  static List<String> previous(ResultSet row) throws SQLException {
    return Json.strings(row.getString("previous"));
  }

  private static String next(String place, String side, String order) {
    return """
        FROM memory n INDEXED BY memory_of_source
         WHERE n.space = %1$s.space AND n.source = %1$s.source AND n.source <> ''
           AND n.forgotten_at IS NULL AND (n.created, n.pk) %2$s (%1$s.created, %1$s.pk)
         ORDER BY n.created %3$s, n.pk %3$s"""
        .formatted(place, side, order);
  }
}
