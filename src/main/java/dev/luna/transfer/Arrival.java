package dev.luna.transfer;

import dev.luna.memory.Baseline;
import dev.luna.memory.Counter;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.KeptLink;
import dev.luna.memory.Memory;
import dev.luna.memory.PhiPoint;
import java.time.Instant;
import java.util.List;

/** One thing that a source holds, before it is in a space. */
sealed interface Arrival {

  /**
   * A memory with its past.
   *
   * @param identified whether the source itself gives the memory this id; where it does not, the
   *     same content under any id is the same memory
   * @param remark what the report says of it; may be empty
   */
  record OfMemory(Memory memory, List<HistoryEntry> history, boolean identified, String remark)
      implements Arrival {}

  /** A link between memories that arrived before it or are there already. */
  record OfLink(KeptLink link) implements Arrival {}

  /** What a space knows of its past beside memories and links. */
  sealed interface Evidence extends Arrival {

    /** What the report calls it. */
    String name();
  }

  /** A counter. */
  record OfCounter(Counter counter, long value) implements Evidence {
    @Override
    public String name() {
      return counter.label();
    }
  }

  /** A point of the history of φ. */
  record OfPhi(PhiPoint point) implements Evidence {
    @Override
    public String name() {
      return "phi";
    }
  }

  /** What a measure of interactions usually is. */
  record OfBaseline(String name, Baseline baseline) implements Evidence {}

  /** Since when a condition of metamorphosis holds. */
  record OfHeld(String name, Instant since) implements Evidence {}

  /** Something whose outcome the reader knows already. */
  record Settled(ImportReport.Kind kind, String id, ImportReport.Outcome outcome, String reason)
      implements Arrival {}

  /** What cannot be read as a memory or anything else. */
  static Arrival unreadable(String reason) {
    return new Settled(ImportReport.Kind.FILE, "", ImportReport.Outcome.SKIPPED, reason);
  }

  /** What is no memory and is left where it is. */
  static Arrival ignored(String reason) {
    return new Settled(ImportReport.Kind.FILE, "", ImportReport.Outcome.IGNORED, reason);
  }

  /** A link that cannot be made. */
  static Arrival noLink(String id, String reason) {
    return new Settled(ImportReport.Kind.LINK, id, ImportReport.Outcome.SKIPPED, reason);
  }
}
