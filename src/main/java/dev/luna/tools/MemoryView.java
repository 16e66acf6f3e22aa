package dev.luna.tools;

import dev.luna.memory.Forgotten;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Trust;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A memory as tools show it, whole. */
record MemoryView(
    String id,
    MemoryType memoryType,
    String content,
    List<String> tags,
    JsonObject metadata,
    String language,
    String source,
    Trust trust,
    Instant created,
    Instant updated,
    long version,
    long accessedCount,
    Optional<Instant> lastAccessed,
    long useful,
    long notUseful,
    Optional<Instant> archivedAt,
    Optional<Instant> forgottenAt,
    Optional<String> forgottenReason) {

  static MemoryView of(Memory memory) {
    return new MemoryView(
        memory.id(),
        memory.type(),
        memory.content(),
        memory.tags(),
        memory.metadata(),
        memory.language(),
        memory.source(),
        memory.trust(),
        memory.created(),
        memory.updated(),
        memory.version(),
        memory.usage().accessedCount(),
        memory.usage().lastAccessed(),
        memory.usage().useful(),
        memory.usage().notUseful(),
        memory.archived(),
        memory.forgotten().map(Forgotten::at),
        memory.forgotten().map(Forgotten::reason));
  }
}
