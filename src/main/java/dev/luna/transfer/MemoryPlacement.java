package dev.luna.transfer;

import dev.luna.memory.HistoryEntry;
import dev.luna.memory.InvalidMemoryException;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryRules;
import dev.luna.memory.NormalizedContent;
import java.util.Objects;
import java.util.Optional;

/** Finds the place of memories that arrive; never takes the place of one that is there. */
record MemoryPlacement(Shelf shelf, MemoryRules rules) {

  Ruling place(Arrival.OfMemory arrival) {
    Memory memory = arrival.memory();
    if (shelf.broughtAs(memory.id()).isPresent()) {
      return Ruling.skipped("id.twice");
    }
    if (!MemoryId.isUsable(memory.id())) {
      return Ruling.skipped("id.unusable", memory.id());
    }
    try {
      check(arrival);
    } catch (InvalidMemoryException e) {
      return Ruling.skipped(e.sentence());
    }
    Optional<Memory> there = shelf.find(memory.id());
    if (there.isPresent()) {
      return compare(memory, there.get());
    }
    Optional<String> same =
        arrival.identified() ? Optional.empty() : shelf.idWith(memory.content());
    if (same.isPresent()) {
      shelf.brought(memory.id(), same.get());
      return Ruling.present("content.same", same.get());
    }
    shelf.add(arrival);
    return new Ruling(ImportReport.Outcome.IMPORTED, arrival.remark());
  }

  private void check(Arrival.OfMemory arrival) {
    rules.check(arrival.memory());
    arrival.history().stream()
        .map(HistoryEntry::before)
        .filter(Objects::nonNull)
        .forEach(rules::check);
  }

  private Ruling compare(Memory arriving, Memory there) {
    if (arriving.version() > there.version()) {
      return Ruling.conflicting("version.newer", arriving.version(), there.version());
    }
    shelf.brought(arriving.id(), arriving.id());
    if (there.forgotten().isPresent() && arriving.forgotten().isEmpty()) {
      return Ruling.present("memory.forgotten");
    }
    if (saysTheSame(arriving, there)) {
      return Ruling.PRESENT;
    }
    boolean earlier =
        shelf.history(there.id()).stream()
            .map(HistoryEntry::before)
            .filter(Objects::nonNull)
            .anyMatch(before -> saysTheSame(arriving, before));
    return earlier
        ? Ruling.present("memory.changed", there.version())
        : Ruling.conflicting("content.other");
  }

  private static boolean saysTheSame(Memory one, Memory other) {
    return one.type() == other.type()
        && one.tags().equals(other.tags())
        && NormalizedContent.of(one.content()).equals(NormalizedContent.of(other.content()))
        && one.metadata().equals(other.metadata());
  }
}
