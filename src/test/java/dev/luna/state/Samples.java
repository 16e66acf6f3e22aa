package dev.luna.state;

import dev.luna.memory.Counter;
import dev.luna.memory.Forgotten;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Trust;
import dev.luna.memory.Usage;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Memories, links and counts for tests. */
final class Samples {

  static final Instant NOW = Instant.parse("2025-03-01T10:00:00Z");

  private Samples() {}

  static Memory memory(String id) {
    return memory(id, MemoryType.LEAF, 0, false);
  }

  static Memory as(Memory memory, MemoryType type) {
    return memory(
        memory.id(), type, memory.usage().accessedCount(), memory.forgotten().isPresent());
  }

  static Memory forgotten(Memory memory, boolean forgotten) {
    return memory(memory.id(), memory.type(), memory.usage().accessedCount(), forgotten);
  }

  static Memory read(Memory memory, Instant at) {
    return memory(
        memory.id(),
        memory.type(),
        memory.usage().accessedCount() + 1,
        memory.forgotten().isPresent());
  }

  static Link link(String from, String to) {
    return new Link(from, to, "related", 0.9, "they belong together", NOW);
  }

  static StateCounts counts(
      long memories, long connected, long everRead, Map<Counter, Long> counters) {
    return new StateCounts(Map.of(MemoryType.LEAF, memories), everRead, 0, connected, counters);
  }

  private static Memory memory(String id, MemoryType type, long accessed, boolean forgotten) {
    return new Memory(
        id,
        "default",
        type,
        "content of " + id,
        List.of(),
        JsonValue.EMPTY_JSON_OBJECT,
        "en",
        "",
        Trust.USER,
        NOW,
        NOW,
        1,
        new Usage(accessed, Optional.empty(), 0, 0),
        Optional.empty(),
        forgotten ? Optional.of(new Forgotten(NOW, "asked")) : Optional.empty());
  }
}
