package dev.luna.memory;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a memory since it was stored; none of it is part of a version.
 *
 * @param accessedCount how often it was read
 * @param useful how often someone said that it helped
 * @param notUseful how often someone said that it did not
 */
public record Usage(
    long accessedCount, Optional<Instant> lastAccessed, long useful, long notUseful) {

  /** Never read, never judged. */
  public static final Usage NONE = new Usage(0, Optional.empty(), 0, 0);

  /** How it was judged. */
  public Votes votes() {
    return new Votes(useful, notUseful);
  }
}
