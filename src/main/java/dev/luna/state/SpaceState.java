package dev.luna.state;

import dev.luna.memory.Change;
import dev.luna.memory.Counter;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.memory.StateSnapshot;
import java.util.EnumMap;
import java.util.Map;

/** The counts of a space as changes come in; for one thread at a time. */
final class SpaceState {

  private final Map<MemoryType, Long> memories = new EnumMap<>(MemoryType.class);
  private final Map<Counter, Long> counters = new EnumMap<>(Counter.class);
  private final LinkGraph graph = new LinkGraph();
  private long everRead;

  SpaceState(StateSnapshot snapshot) {
    for (MemoryType type : MemoryType.values()) {
      memories.put(type, snapshot.memories().getOrDefault(type, 0L));
    }
    for (Counter counter : Counter.values()) {
      counters.put(counter, snapshot.counters().getOrDefault(counter, 0L));
    }
    snapshot.links().forEach(graph::link);
    everRead = snapshot.everRead();
  }

  /**
   * Counts a change.
   *
   * @return false if it brings a memory back whose links are not known here
   */
  boolean apply(Change change) {
    if (change instanceof Change.Stored stored) {
      enter(stored.memory());
    } else if (change instanceof Change.Updated updated) {
      return replace(updated.before(), updated.after());
    } else if (change instanceof Change.Erased erased) {
      leave(erased.memory());
    } else if (change instanceof Change.Linked linked) {
      graph.link(linked.link());
    } else if (change instanceof Change.Unlinked unlinked) {
      graph.unlink(unlinked.link());
    } else if (change instanceof Change.Accessed accessed) {
      everRead += accessed.firstTime();
    } else if (change instanceof Change.Counted counted) {
      counters.merge(counted.counter(), counted.delta(), Long::sum);
    }
    return true;
  }

  StateCounts counts() {
    long total = memories.values().stream().mapToLong(Long::longValue).sum();
    // A memory without links is a group of one.
    long connected = Math.min(total, Math.max(1, graph.largest()));
    return new StateCounts(memories, Math.min(total, everRead), graph.links(), connected, counters);
  }

  private boolean replace(Memory before, Memory after) {
    boolean wasForgotten = before.forgotten().isPresent();
    boolean isForgotten = after.forgotten().isPresent();
    if (!wasForgotten) {
      count(before, -1);
    }
    if (!isForgotten) {
      count(after, 1);
    }
    if (isForgotten) {
      graph.forget(after.id());
    }
    return !wasForgotten || isForgotten || graph.restore(after.id());
  }

  private void enter(Memory memory) {
    if (memory.forgotten().isPresent()) {
      graph.forget(memory.id());
    } else {
      count(memory, 1);
    }
  }

  private void leave(Memory memory) {
    if (memory.forgotten().isEmpty()) {
      count(memory, -1);
    }
    graph.erase(memory.id());
  }

  private void count(Memory memory, long delta) {
    memories.merge(memory.type(), delta, Long::sum);
    everRead += memory.usage().accessedCount() > 0 ? delta : 0;
  }
}
