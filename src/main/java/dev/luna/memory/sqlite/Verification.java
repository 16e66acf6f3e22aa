package dev.luna.memory.sqlite;

import dev.luna.memory.StoreContents;
import dev.luna.memory.StoreFinding;
import dev.luna.memory.StoreFinding.Check;
import dev.luna.memory.StoreUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** Looks at everything in a database, as it is at one moment, and changes nothing. */
final class Verification {

  private static final int EXAMPLES = 5;

  private static final String GAPS =
      """
      SELECT m.id
        FROM memory m
        LEFT JOIN (SELECT space, memory, count(DISTINCT version) AS versions,
                          min(version) AS first, max(version) AS last
                     FROM history GROUP BY space, memory) h
          ON h.space = m.space AND h.memory = m.id
       WHERE h.last IS NOT m.version OR h.versions <> h.last - h.first + 1
       LIMIT ?
      """;

  /** A way to read from a database. */
  @FunctionalInterface
  interface Reading {
    List<StoreFinding> read(Function<SqlSession, List<StoreFinding>> reading);
  }

  private final int newestVersion;
  private final StoreFiles.Indexes indexes;
  private final List<StoreFinding> findings = new ArrayList<>();

  Verification(int newestVersion, StoreFiles.Indexes indexes) {
    this.newestVersion = newestVersion;
    this.indexes = indexes;
  }

  /** What can be said of a database; where it ends to be readable, that is the last finding. */
  List<StoreFinding> of(Reading database) {
    try {
      return database.read(this::findings);
    } catch (StoreUnavailableException e) {
      findings.add(broken(Check.DATABASE, List.of(e.getMessage())));
      return findings;
    }
  }

  private List<StoreFinding> findings(SqlSession session) {
    session.script("BEGIN");
    findings.add(found(Check.DATABASE, damage(session)));
    long version = session.number("PRAGMA user_version");
    boolean known = version > 0 && version <= newestVersion;
    findings.add(new StoreFinding(Check.VERSION, known, List.of(version, (long) newestVersion)));
    if (known) {
      findings.add(found(Check.REFERENCES, danglers(session)));
      findings.add(found(Check.HISTORY, session.query(GAPS, row -> row.getString(1), EXAMPLES)));
      findings.add(contents(session));
      findings.add(behind(Check.WORDS, session));
      findings.add(behind(Check.MEANING, session));
    }
    return findings;
  }

  private static List<String> damage(SqlSession session) {
    return session.query("PRAGMA integrity_check(5)", row -> row.getString(1)).stream()
        .filter(line -> !line.equals("ok"))
        .map(line -> line.replace('\n', ' '))
        .toList();
  }

  private static List<String> danglers(SqlSession session) {
    return session
        .query(
            "PRAGMA foreign_key_check",
            row -> "%s → %s".formatted(row.getString(1), row.getString(3)))
        .stream()
        .limit(EXAMPLES)
        .toList();
  }

  private static StoreFinding contents(SqlSession session) {
    StoreContents all = Contents.of(session);
    return new StoreFinding(
        Check.CONTENTS,
        true,
        List.of(all.memories(), all.forgotten(), all.links(), all.changes(), all.spaces()));
  }

  // Whatever an index lacks it makes up for while the server runs, so that is nothing wrong.
  private StoreFinding behind(Check index, SqlSession session) {
    String instance = new StateQueries(session).instance();
    long last = new MemoryQueries(session).lastChange();
    OptionalLong position = indexes.position(index, instance);
    List<Object> lag =
        position.isPresent() ? List.of(Math.max(0, last - position.getAsLong())) : List.of();
    return new StoreFinding(index, true, lag);
  }

  private static StoreFinding found(Check check, List<String> wrong) {
    return wrong.isEmpty() ? new StoreFinding(check, true, List.of()) : broken(check, wrong);
  }

  private static StoreFinding broken(Check check, List<String> wrong) {
    return new StoreFinding(check, false, List.of(String.join("; ", wrong)));
  }
}
