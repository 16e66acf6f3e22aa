package dev.luna.memory.sqlite;

import dev.luna.memory.StoreUnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Takes what was erased out of the files. {@code secure_delete} alone does not: when SQLite moves
 * rows between pages, it leaves copies of them in what is free of the old ones. So the database is
 * written anew, which takes time and room in proportion to its size.
 */
final class Scrubber {

  private static final Logger LOG = System.getLogger(Scrubber.class.getName());

  private final SqlSession session;

  Scrubber(SqlSession session) {
    this.session = session;
  }

  /** Notes in the open transaction that there is something to take out. */
  void demand() {
    session.update("INSERT OR REPLACE INTO meta (name, value) VALUES ('scrub', 'due')");
  }

  boolean isDue() {
    return session.number("SELECT count(*) FROM meta WHERE name = 'scrub'") > 0;
  }

  /** Does it between transactions; where it fails, it stays due. */
  void run() {
    try {
      if (session.rewrite()) {
        session.update("DELETE FROM meta WHERE name = 'scrub'");
      }
    } catch (StoreUnavailableException e) {
      LOG.log(Level.WARNING, "The database could not be written anew after an erasure", e);
    }
  }
}
