package dev.luna.memory.sqlite;

import dev.luna.memory.Link;
import dev.luna.memory.LinkKind;
import dev.luna.memory.Votes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what moves memories in a ranking, for many of them at once. */
final class RankingQueries {

  private static final String SUPERSEDING =
      """
      WITH RECURSIVE above (id) AS (
        SELECT value FROM json_each(?2)
        UNION
        SELECT l.source FROM above CROSS JOIN link l INDEXED BY link_by_target
         WHERE l.space = ?1 AND l.target = above.id AND l.kind = ?3 AND l.removed IS NULL
      )
      SELECT %s FROM above CROSS JOIN link INDEXED BY link_by_target
       WHERE space = ?1 AND target = above.id AND kind = ?3 AND removed IS NULL
       ORDER BY source, target
      """
          .formatted(MemoryRows.LINK_COLUMNS);

  private final SqlSession session;

  RankingQueries(SqlSession session) {
    this.session = session;
  }

  Map<String, Votes> votes(String space, Collection<String> ids) {
    Map<String, Votes> votes = new HashMap<>();
    session.query(
        """
        SELECT m.id, m.useful, m.not_useful FROM json_each(?) asked CROSS JOIN memory m
         WHERE m.space = ? AND m.id = asked.value AND m.useful + m.not_useful > 0
        """,
        row -> votes.put(row.getString(1), new Votes(row.getLong(2), row.getLong(3))),
        Json.array(ids),
        space);
    return votes;
  }

  List<Link> superseding(String space, Collection<String> ids) {
    return session.query(
        SUPERSEDING, MemoryRows::link, space, Json.array(ids), LinkKind.SUPERSEDES.label());
  }
}
