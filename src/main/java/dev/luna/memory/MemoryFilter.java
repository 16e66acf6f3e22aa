package dev.luna.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which memories to consider; every condition that is present must hold.
 *
 * @param tags all of these
 * @param since created at or after
 * @param until created before
 * @param includeForgotten whether forgotten memories are considered too
 */
public record MemoryFilter(
    Optional<MemoryType> type,
    Set<String> tags,
    Optional<String> source,
    Optional<String> language,
    Optional<Instant> since,
    Optional<Instant> until,
    boolean includeForgotten) {

  /** Everything that is not forgotten. */
  public static MemoryFilter all() {
    return new MemoryFilter(
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** Whether the memory passes. */
  public boolean accepts(Memory memory) {
    return (includeForgotten || memory.forgotten().isEmpty())
        && type.map(memory.type()::equals).orElse(true)
        && memory.tags().containsAll(tags)
        && source.map(memory.source()::equals).orElse(true)
        && language.map(memory.language()::equals).orElse(true)
        && since.map(start -> !memory.created().isBefore(start)).orElse(true)
        && until.map(memory.created()::isBefore).orElse(true);
  }
}
