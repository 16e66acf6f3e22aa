package dev.luna.transfer;

import dev.luna.memory.DurableWrites;
import dev.luna.memory.MemoryStore;
import dev.luna.transfer.ImportReport.Entry;
import dev.luna.transfer.ImportReport.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Takes what a reader finds and puts it into the space, about a hundred at a time. */
final class Intake {

  private static final int BATCH = 100;
  private static final int LONG_BATCH = 4 << 20;

  private final MemoryStore store;
  private final String space;
  private final Placement placement;
  private final Function<String, Set<String>> flags;
  private final TransferProgress progress;
  private final Planned planned = new Planned();
  private final List<Found> batch = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private long characters;
  private long done;
  private long total;

  /**
   * @param flags tells what a text wants of an assistant
   */
  Intake(
      MemoryStore store,
      String space,
      Placement placement,
      Function<String, Set<String>> flags,
      TransferProgress progress) {
    this.store = store;
    this.space = space;
    this.placement = placement;
    this.flags = flags;
    this.progress = progress;
  }

  void take(String where, Arrival arrival) {
    batch.add(new Found(where, arrival));
    characters += arrival instanceof Arrival.OfMemory it ? it.memory().content().length() : 0;
    if (batch.size() >= BATCH || characters >= LONG_BATCH) {
      write();
    }
  }

  /** Notes how far the reader is. */
  void reached(long now, long of) {
    done = now;
    total = of;
  }

  /** Writes what is left and says what became of everything. */
  List<Entry> finish() {
    write();
    return entries;
  }

  private void write() {
    Intake.Placed placed =
        DurableWrites.await(store.write(space, unit -> placement.place(unit, batch, planned)));
    for (int i = 0; i < batch.size(); i++) {
      entries.add(flagged(placed.entries().get(i), batch.get(i).arrival()));
    }
    planned.addAll(placed.planned());
    batch.clear();
    characters = 0;
    if (total > 0) {
      progress.report(done, total);
    }
  }

  private Entry flagged(Entry entry, Arrival arrival) {
    return entry.outcome() == Outcome.IMPORTED && arrival instanceof Arrival.OfMemory it
        ? entry.with(flags.apply(it.memory().content()))
        : entry;
  }

  /** What became of a batch, and what the following ones can rely on. */
  record Placed(List<Entry> entries, Planned planned) {}
}
