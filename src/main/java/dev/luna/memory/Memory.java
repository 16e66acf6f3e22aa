package dev.luna.memory;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One remembered text.
 *
 * @param id type prefix, an underscore and 12 hexadecimal digits, unique in its space
 * @param space the tenant that owns it
 * @param content what is remembered, kept verbatim
 * @param tags in the order given, without duplicates
 * @param metadata kept verbatim
 * @param language ISO 639-1 code, or {@code und} where it is not known
 * @param source where it came from: a conversation, a file, a tool; may be empty
 * @param created when what it tells of was said or happened
 * @param version 1 when stored, one more at each change, archiving and forgetting included
 * @param archived since when it is left out unless asked for; empty if it is not
 * @param forgotten present while the memory is forgotten
 */
public record Memory(
    String id,
    String space,
    MemoryType type,
    String content,
    List<String> tags,
    JsonObject metadata,
    String language,
    String source,
    Trust trust,
    Instant created,
    Instant updated,
    long version,
    Usage usage,
    Optional<Instant> archived,
    Optional<Forgotten> forgotten) {

  public Memory {
    tags = List.copyOf(tags);
  }
}
