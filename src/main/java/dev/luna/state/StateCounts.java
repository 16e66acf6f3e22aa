package dev.luna.state;

import dev.luna.memory.Counter;
import dev.luna.memory.MemoryType;
import java.util.Map;

/**
 * The counts of a space.
 *
 * @param memories how many memories that are not forgotten there are of each type; none is left out
 * @param everRead how many of those were read at least once
 * @param links how many links join two of them
 * @param connected how many are in the largest group that links connect
 * @param counters every counter; none is left out
 */
public record StateCounts(
    Map<MemoryType, Long> memories,
    long everRead,
    long links,
    long connected,
    Map<Counter, Long> counters) {

  public StateCounts {
    memories = Map.copyOf(memories);
    counters = Map.copyOf(counters);
  }

  /** How many memories there are of this type. */
  public long of(MemoryType type) {
    return memories.getOrDefault(type, 0L);
  }

  /** How often this happened. */
  public long of(Counter counter) {
    return counters.getOrDefault(counter, 0L);
  }

  /** How many memories there are of all types. */
  public long total() {
    return memories.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many recalls found nothing. */
  public long misses() {
    return of(Counter.RECALLS) - of(Counter.RECALL_HITS);
  }
}
