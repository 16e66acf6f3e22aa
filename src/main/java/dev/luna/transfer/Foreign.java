package dev.luna.transfer;

import dev.luna.memory.MemoryType;
import dev.luna.memory.Usage;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What another program says of a memory.
 *
 * @param identified whether it gives the memory this id itself
 * @param language empty where it does not say
 * @param source where it comes from, for filters
 */
record Foreign(
    String id,
    boolean identified,
    MemoryType type,
    String content,
    List<String> tags,
    JsonObject metadata,
    Optional<String> language,
    String source,
    Instant created,
    Instant updated,
    Usage usage,
    Optional<Instant> archived) {

  /** A memory of which no more is known. */
  static Foreign of(String id, MemoryType type, String content, String source, Instant created) {
    return new Foreign(
        id,
        false,
        type,
        content,
        List.of(),
        JsonValue.EMPTY_JSON_OBJECT,
        Optional.empty(),
        source,
        created,
        created,
        Usage.NONE,
        Optional.empty());
  }

  Foreign identified(boolean byItsSource) {
    return new Foreign(
        id,
        byItsSource,
        type,
        content,
        tags,
        metadata,
        language,
        source,
        created,
        updated,
        usage,
        archived);
  }

  Foreign with(List<String> newTags, JsonObject newMetadata) {
    return new Foreign(
        id,
        identified,
        type,
        content,
        newTags,
        newMetadata,
        language,
        source,
        created,
        updated,
        usage,
        archived);
  }

  Foreign with(Instant newUpdated, Usage newUsage, Optional<Instant> newArchived) {
    return new Foreign(
        id,
        identified,
        type,
        content,
        tags,
        metadata,
        language,
        source,
        created,
        newUpdated,
        newUsage,
        newArchived);
  }

  Foreign in(Optional<String> newLanguage) {
    return new Foreign(
        id,
        identified,
        type,
        content,
        tags,
        metadata,
        newLanguage,
        source,
        created,
        updated,
        usage,
        archived);
  }
}
