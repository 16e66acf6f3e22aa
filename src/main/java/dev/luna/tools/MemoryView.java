package dev.luna.tools;

import dev.luna.memory.Authorship;
import dev.luna.memory.Forgotten;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Trust;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A memory as tools show it, whole.
 *
 * @param storedBy who brought it in; absent where it is shown as it was before a change
 * @param flags where it tries to give the assistant instructions
 */
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
    Optional<String> forgottenReason,
    Optional<String> storedBy,
    Optional<Instant> storedAt,
    List<Flag> flags) {

  static MemoryView of(Memory memory, Optional<Authorship> authorship) {
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
        memory.forgotten().map(Forgotten::reason),
        authorship.map(Authorship::by),
        authorship.map(Authorship::at),
        Flag.all(memory.content()));
  }
}
