package dev.luna.transfer;

import dev.luna.memory.Baseline;
import dev.luna.memory.Counter;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.KeptLink;
import dev.luna.memory.Memory;
import dev.luna.memory.PhiPoint;
import dev.luna.memory.WriteUnit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A space as an import sees it while it fills it; in a dry run, as it would be. */
record Shelf(WriteUnit unit, Planned before, Planned now, boolean dryRun) {

  Optional<Memory> find(String id) {
    return unit.find(id);
  }

  List<HistoryEntry> history(String id) {
    return unit.history(id);
  }

  Optional<KeptLink> findLink(KeptLink kept) {
    return unit.findLink(kept.link().from(), kept.link().to(), kept.link().kind());
  }

  /** The id of the memory that has this content, or would have it. */
  Optional<String> idWith(String content) {
    return unit.findDuplicate(content)
        .map(Memory::id)
        .or(() -> now.idWith(content))
        .or(() -> before.idWith(content));
  }

  /** The id in the space of a memory that this import has brought already. */
  Optional<String> broughtAs(String id) {
    return now.idOf(id).or(() -> before.idOf(id));
  }

  void brought(String id, String there) {
    now.add(id, there);
  }

  void add(Arrival.OfMemory arrival) {
    Memory memory = arrival.memory();
    if (dryRun) {
      now.addContent(memory);
    } else {
      unit.insert(memory, arrival.history());
    }
    brought(memory.id(), memory.id());
  }

  void add(KeptLink link) {
    if (!dryRun) {
      unit.insert(link);
    }
  }

  /** A counter only grows, and counting twice what is counted already would be wrong. */
  Ruling raise(Counter counter, long value) {
    long more = value - unit.counted(counter);
    if (more <= 0) {
      return Ruling.PRESENT;
    }
    if (!dryRun) {
      unit.count(counter, more);
    }
    return Ruling.IMPORTED;
  }

  /** A baseline that has gone on since it was exported is that one still. */
  Ruling keep(String measure, Baseline baseline) {
    Optional<Baseline> here = unit.baseline(measure);
    if (here.isPresent()) {
      return here.get().goesOnFrom(baseline) ? Ruling.PRESENT : Ruling.conflicting("baseline.own");
    }
    if (!dryRun) {
      unit.keepBaseline(measure, baseline);
    }
    return Ruling.IMPORTED;
  }

  Ruling hold(String condition, Instant since) {
    if (unit.held(condition).filter(here -> !here.isAfter(since)).isPresent()) {
      return Ruling.PRESENT;
    }
    if (!dryRun) {
      unit.hold(condition, since);
    }
    return Ruling.IMPORTED;
  }

  Ruling record(PhiPoint point) {
    if (unit.hasPhi(point)) {
      return Ruling.PRESENT;
    }
    if (!dryRun) {
      unit.recordPhi(point);
    }
    return Ruling.IMPORTED;
  }
}
