package dev.luna.state;

import dev.luna.memory.Baseline;
import dev.luna.memory.Change;
import dev.luna.memory.Counter;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.KeptLink;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.PhiPoint;
import dev.luna.memory.Verdict;
import dev.luna.memory.WriteUnit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes to a space and notes what it changed. */
record FakeUnit(FakeSpace space, List<Change> changes) implements WriteUnit {

  @Override
  public Optional<Memory> find(String id) {
    return Optional.ofNullable(space.memories.get(id));
  }

  @Override
  public Optional<Memory> findDuplicate(String content) {
    return Optional.empty();
  }

  @Override
  public List<HistoryEntry> history(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void insert(Memory memory, String actor) {
    space.memories.put(memory.id(), memory);
    changes.add(new Change.Stored(memory));
  }

  @Override
  public void insert(Memory memory, List<HistoryEntry> history) {
    insert(memory, "import");
  }

  @Override
  public void replace(Memory before, Memory after, String action, String actor) {
    space.memories.put(after.id(), after);
    changes.add(new Change.Updated(before, after));
  }

  @Override
  public void erase(String id, String actor) {
    List<Link> links =
        space.links.values().stream()
            .filter(link -> link.from().equals(id) || link.to().equals(id))
            .toList();
    space.links.values().removeAll(links);
    changes.add(new Change.Erased(space.memories.remove(id), links));
  }

  @Override
  public void link(Link link) {
    space.links.put(List.of(link.from(), link.to(), link.kind()), link);
    changes.add(new Change.Linked(link));
  }

  @Override
  public Optional<Link> unlink(String from, String to, String kind) {
    Optional<Link> gone = Optional.ofNullable(space.links.remove(List.of(from, to, kind)));
    gone.ifPresent(link -> changes.add(new Change.Unlinked(link)));
    return gone;
  }

  @Override
  public Optional<KeptLink> findLink(String from, String to, String kind) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void insert(KeptLink link) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void access(List<String> ids, Instant at) {
    int firstTime = 0;
    for (String id : ids) {
      Memory memory = space.memories.get(id);
      firstTime += memory.usage().accessedCount() == 0 ? 1 : 0;
      space.memories.put(id, Samples.read(memory, at));
    }
    changes.add(new Change.Accessed(ids, firstTime));
  }

  @Override
  public void judge(String id, Verdict verdict, String actor) {
    changes.add(new Change.Judged(id, verdict));
  }

  @Override
  public void count(Counter counter, long delta) {
    space.counters.merge(counter, delta, Long::sum);
    changes.add(new Change.Counted(counter, delta));
  }

  @Override
  public long counted(Counter counter) {
    return space.counters.getOrDefault(counter, 0L);
  }

  @Override
  public boolean hasPhi(PhiPoint point) {
    return space.points.contains(point);
  }

  @Override
  public void keepHeld(Map<String, Instant> since) {
    space.held.clear();
    space.held.putAll(since);
  }

  @Override
  public Optional<Instant> held(String condition) {
    return Optional.ofNullable(space.held.get(condition));
  }

  @Override
  public void hold(String condition, Instant since) {
    space.held.merge(condition, since, (a, b) -> a.isBefore(b) ? a : b);
    changes.add(new Change.Held(condition, since));
  }

  @Override
  public Optional<Baseline> baseline(String measure) {
    return Optional.ofNullable(space.baselines.get(measure));
  }

  @Override
  public void keepBaseline(String measure, Baseline baseline) {
    space.baselines.put(measure, baseline);
    changes.add(new Change.Measured(measure, baseline));
  }

  @Override
  public void note(String name, String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void recordPhi(PhiPoint point) {
    space.points.add(point);
    changes.add(new Change.PhiRecorded(point));
  }
}
