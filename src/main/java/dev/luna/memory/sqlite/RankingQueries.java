package dev.luna.memory.sqlite;

import dev.luna.memory.Link;
import dev.luna.memory.Votes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what moves memories in a ranking, for many of them at once. */
final class RankingQueries {

  // As literals, since indexes that hold only such rows serve no parameter.
  private static final String VOTES =
      """
      SELECT m.id, m.useful, m.not_useful
        FROM json_each(?) asked CROSS JOIN memory m INDEXED BY memory_judged
       WHERE m.space = ? AND m.id = asked.value AND m.useful + m.not_useful > 0
      """;

  private static final String SUPERSEDING =
      """
      WITH RECURSIVE chain (source, target) AS (
        SELECT l.source, l.target FROM json_each(?2) asked CROSS JOIN %1$s
         WHERE l.space = ?1 AND l.target = asked.value AND %2$s
        UNION
        SELECT l.source, l.target FROM chain CROSS JOIN %1$s
         WHERE l.space = ?1 AND l.target = chain.source AND %2$s
      )
      SELECT %3$s FROM chain CROSS JOIN link USING (source, target)
       WHERE space = ?1 AND kind = 'supersedes'
       ORDER BY source, target
      """
          .formatted(
              "link l INDEXED BY link_superseding",
              "l.kind = 'supersedes' AND l.removed IS NULL",
              MemoryRows.LINK_COLUMNS);

  private final SqlSession session;

  RankingQueries(SqlSession session) {
    this.session = session;
  }

  Map<String, Votes> votes(String space, Collection<String> ids) {
    Map<String, Votes> votes = new HashMap<>();
    session.query(
        VOTES,
        row -> votes.put(row.getString(1), new Votes(row.getLong(2), row.getLong(3))),
        Json.array(ids),
        space);
    return votes;
  }

  List<Link> superseding(String space, Collection<String> ids) {
    return session.query(SUPERSEDING, MemoryRows::link, space, Json.array(ids));
  }
}
