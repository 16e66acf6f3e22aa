package dev.luna.memory;

import dev.luna.memory.MemoryStore.Written;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Memories of which only what they say matters. */
final class Told {

  static final String SPACE = "default";

  private static final Instant TIME = Instant.parse("2024-05-07T12:00:00Z");

  private Told() {}

  static Draft draft(String content) {
    return draft(MemoryType.LEAF, "", content);
  }

  static Draft from(String source, String content) {
    return draft(MemoryType.LEAF, source, content);
  }

  private static Draft draft(MemoryType type, String source, String content) {
    return new Draft(
        type,
        content,
        List.of(),
        JsonValue.EMPTY_JSON_OBJECT,
        "und",
        source,
        Trust.USER,
        Optional.empty());
  }

  /** Its first version. */
  static Memory memory(String id, String content) {
    return memory(id, MemoryType.LEAF, content);
  }

  /** Its first version. */
  static Memory memory(String id, MemoryType type, String content) {
    return memory(id, type, "", content);
  }

  /** Its first version. */
  static Memory memory(String id, MemoryType type, String source, String content) {
    return Revision.first(id, SPACE, draft(type, source, content), TIME);
  }

  static Written written(long number, Memory memory, String... previous) {
    return new Written(number, memory, List.of(previous));
  }

  /** The same in its next version. */
  static Memory tagged(Memory memory, String tag) {
    return new Memory(
        memory.id(),
        memory.space(),
        memory.type(),
        memory.content(),
        List.of(tag),
        memory.metadata(),
        memory.language(),
        memory.source(),
        memory.trust(),
        memory.created(),
        memory.updated(),
        memory.version() + 1,
        memory.usage(),
        memory.archived(),
        memory.forgotten());
  }

  static RecallQuery query(String text) {
    return new RecallQuery(text, MemoryFilter.all(), 0, 10, Optional.empty(), 0);
  }
}
