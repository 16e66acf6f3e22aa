package dev.luna.memory;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A memory to store.
 *
 * @param tags repeated ones are kept once
 * @param language ISO 639-1 code, or {@code und} where it is not known
 * @param source where it came from; may be empty
 * @param created when what it tells of was said or happened, if not now
 */
public record Draft(
    MemoryType type,
    String content,
    List<String> tags,
    JsonObject metadata,
    String language,
    String source,
    Trust trust,
    Optional<Instant> created) {}
