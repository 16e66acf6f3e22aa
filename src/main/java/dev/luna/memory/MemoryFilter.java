package dev.luna.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which memories to consider; every condition that is present must hold.
 *
 * @param tags all of these
 * @param metadata for each name, the text of a field of the metadata: a string, a whole number,
 *     {@code true} or {@code false}, or one of those in an array
 * @param since created at or after
 * @param until created before
 * @param includeArchived whether archived memories are considered too
 * @param includeForgotten whether forgotten memories are considered too
 */
public record MemoryFilter(
    Optional<MemoryType> type,
    Set<String> tags,
    Map<String, String> metadata,
    Optional<String> source,
    Optional<String> language,
    Optional<Instant> since,
    Optional<Instant> until,
    boolean includeArchived,
    boolean includeForgotten) {

  /** Everything that is neither archived nor forgotten. */
  public static MemoryFilter all() {
    return current(Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
  }

  /** Everything, archived and forgotten memories too. */
  public static MemoryFilter everything() {
    return new MemoryFilter(
        Optional.empty(),
        Set.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        true);
  }

  /** Everything of a type that is neither archived nor forgotten. */
  public static MemoryFilter of(MemoryType type) {
    return current(Optional.of(type), Set.of(), Optional.empty(), Optional.empty());
  }

  /** Everything with a tag that is neither archived nor forgotten. */
  public static MemoryFilter tagged(String tag) {
    return current(Optional.empty(), Set.of(tag), Optional.empty(), Optional.empty());
  }

  /** Everything from a source that is neither archived nor forgotten. */
  public static MemoryFilter from(String source) {
    return current(Optional.empty(), Set.of(), Optional.of(source), Optional.empty());
  }

  /** Everything created at or after a time that is neither archived nor forgotten. */
  public static MemoryFilter since(Instant start) {
    return current(Optional.empty(), Set.of(), Optional.empty(), Optional.of(start));
  }

  private static MemoryFilter current(
      Optional<MemoryType> type,
      Set<String> tags,
      Optional<String> source,
      Optional<Instant> since) {
    return new MemoryFilter(
        type, tags, Map.of(), source, Optional.empty(), since, Optional.empty(), false, false);
  }

  /** Whether the memory is neither forgotten nor archived, or such memories are included. */
  boolean considers(Memory memory) {
    return (includeForgotten || memory.forgotten().isEmpty())
        && (includeArchived || memory.archived().isEmpty());
  }

  /** Whether the memory passes. */
  public boolean accepts(Memory memory) {
    return considers(memory)
        && type.map(memory.type()::equals).orElse(true)
        && memory.tags().containsAll(tags)
        && MetadataFields.of(memory.metadata()).containsAll(metadata.entrySet())
        && source.map(memory.source()::equals).orElse(true)
        && language.map(memory.language()::equals).orElse(true)
        && since.map(start -> !memory.created().isBefore(start)).orElse(true)
        && until.map(memory.created()::isBefore).orElse(true);
  }
}
