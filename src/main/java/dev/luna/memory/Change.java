package dev.luna.memory;

import java.time.Instant;
import java.util.List;

/** One thing that a committed write changed. */
public sealed interface Change {

  /** A memory was stored for the first time. */
  record Stored(Memory memory) implements Change {}

  /** What a memory says was changed, it was forgotten, or it was restored. */
  record Updated(Memory before, Memory after) implements Change {}

  /** A link was made. */
  record Linked(Link link) implements Change {}

  /** A link was removed. */
  record Unlinked(Link link) implements Change {}

  /**
   * A memory was erased for good.
   *
   * @param memory as it was
   * @param links from it or to it, which went with it
   */
  record Erased(Memory memory, List<Link> links) implements Change {}

  /**
   * Memories were read.
   *
   * @param ids all that were read
   * @param firstTime how many of those that are not forgotten had never been read before
   */
  record Accessed(List<String> ids, int firstTime) implements Change {}

  /** A memory was called useful, or not. */
  record Judged(String id, Verdict verdict) implements Change {}

  /** A counter grew by {@code delta}. */
  record Counted(Counter counter, long delta) implements Change {}

  /** A point was added to the history of φ. */
  record PhiRecorded(PhiPoint point) implements Change {}

  /** A measure of interactions was taken, which moved its baseline. */
  record Measured(String measure, Baseline baseline) implements Change {}

  /** It became known that a condition of metamorphosis has held since then, if it holds. */
  record Held(String condition, Instant since) implements Change {}
}
