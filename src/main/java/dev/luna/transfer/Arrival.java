package dev.luna.transfer;

import dev.luna.memory.Baseline;
import dev.luna.memory.Counter;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.KeptLink;
import dev.luna.memory.Memory;
import dev.luna.memory.PhiPoint;
import dev.luna.text.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One thing that a source holds, before it is in a space. */
sealed interface Arrival {

  /**
   * A memory with its past.
   *
   * @param identified whether the source itself gives the memory this id; where it does not, the
   *     same content under any id is the same memory
   * @param remark what the report says of it, if anything
   */
  record OfMemory(
      Memory memory, List<HistoryEntry> history, boolean identified, Optional<Sentence> remark)
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
  record Settled(ImportReport.Kind kind, String id, ImportReport.Outcome outcome, Sentence reason)
      implements Arrival {}

  /** What cannot be read as a memory or anything else. */
  static Arrival unreadable(String key, Object... values) {
    return unreadable(Sentence.of(Arrival.class, key, values));
  }

  /** What cannot be read because of that. */
  static Arrival unreadable(RuntimeException problem) {
    return problem instanceof UnreadableException known
        ? unreadable(known.sentence())
        : unreadable("source.unfit", Text.oneLine(problem));
  }

  private static Arrival unreadable(Sentence reason) {
    return new Settled(ImportReport.Kind.FILE, "", ImportReport.Outcome.SKIPPED, reason);
  }

  /** What is no memory and is left where it is. */
  static Arrival ignored(String key, Object... values) {
    Sentence reason = Sentence.of(Arrival.class, key, values);
    return new Settled(ImportReport.Kind.FILE, "", ImportReport.Outcome.IGNORED, reason);
  }

  /** A memory or a link that the reader itself leaves out. */
  static Arrival skipped(ImportReport.Kind kind, String id, String key, Object... values) {
    Sentence reason = Sentence.of(Arrival.class, key, values);
    return new Settled(kind, id, ImportReport.Outcome.SKIPPED, reason);
  }
}
