package dev.luna.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the store knows of a space's state, read once at start.
 *
 * @param number of the newest write that is part of it, of any space, as {@link Committed} has it
 * @param memories how many memories that are not forgotten there are of each type
 * @param everRead how many of those were read at least once
 * @param links all links between memories that are not forgotten
 * @param counters every counter that is not zero
 * @param phiHistory the newest points, oldest first
 * @param phiPoints how many points there are in all
 * @param held since when each condition of metamorphosis is noted to hold, by its name
 * @param baselines of each measure of interactions, by its name
 */
public record StateSnapshot(
    long number,
    Map<MemoryType, Long> memories,
    long everRead,
    List<Link> links,
    Map<Counter, Long> counters,
    List<PhiPoint> phiHistory,
    long phiPoints,
    Map<String, Instant> held,
    Map<String, Baseline> baselines,
    Optional<Instant> firstActivity,
    Optional<Instant> lastActivity) {

  /** Of a space that nothing was ever written to. */
  public static StateSnapshot empty() {
    return new StateSnapshot(
        0,
        Map.of(),
        0,
        List.of(),
        Map.of(),
        List.of(),
        0,
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }
}
