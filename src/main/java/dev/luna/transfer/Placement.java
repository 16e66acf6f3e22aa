package dev.luna.transfer;

import dev.luna.memory.MemoryRules;
import dev.luna.memory.WriteUnit;
import dev.luna.transfer.ImportReport.Entry;
import dev.luna.transfer.ImportReport.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a batch of arrivals into a space.
 *
 * @param dryRun whether only to say what would be done
 */
record Placement(MemoryRules rules, boolean dryRun) {

  /**
   * @param before what earlier batches brought; is not changed
   */
  Intake.Placed place(WriteUnit unit, List<Found> batch, Planned before) {
    Planned now = new Planned();
    Shelf shelf = new Shelf(unit, before, now, dryRun);
    MemoryPlacement memories = new MemoryPlacement(shelf, rules);
    LinkPlacement links = new LinkPlacement(shelf, rules);
    List<Entry> entries = new ArrayList<>();
    for (Found found : batch) {
      entries.add(place(found.where(), found.arrival(), shelf, memories, links));
    }
    return new Intake.Placed(entries, now);
  }

  private static Entry place(
      String where, Arrival arrival, Shelf shelf, MemoryPlacement memories, LinkPlacement links) {
    if (arrival instanceof Arrival.OfMemory memory) {
      return memories.place(memory).entry(where, Kind.MEMORY, memory.memory().id());
    } else if (arrival instanceof Arrival.OfLink link) {
      return links.place(link.link()).entry(where, Kind.LINK, LinkPlacement.name(link.link()));
    } else if (arrival instanceof Arrival.Evidence evidence) {
      return rule(evidence, shelf).entry(where, Kind.EVIDENCE, evidence.name());
    }
    Arrival.Settled settled = (Arrival.Settled) arrival;
    return new Entry(
        where, settled.kind(), settled.id(), settled.outcome(), Optional.of(settled.reason()));
  }

  private static Ruling rule(Arrival.Evidence evidence, Shelf shelf) {
    if (evidence instanceof Arrival.OfCounter counter) {
      return shelf.raise(counter.counter(), counter.value());
    } else if (evidence instanceof Arrival.OfPhi phi) {
      return shelf.record(phi.point());
    } else if (evidence instanceof Arrival.OfBaseline measured) {
      return shelf.keep(measured.name(), measured.baseline());
    }
    Arrival.OfHeld held = (Arrival.OfHeld) evidence;
    return shelf.hold(held.name(), held.since());
  }
}
