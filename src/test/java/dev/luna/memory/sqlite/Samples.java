package dev.luna.memory.sqlite;

import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Trust;
import dev.luna.memory.Usage;
import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Memories for tests. */
final class Samples {

  static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123456Z");

  private Samples() {}

  static Memory memory(String id, String content) {
    return memory("default", id, MemoryType.LEAF, content, NOW, "thé", "Paris");
  }

  static Memory memory(
      String space, String id, MemoryType type, String content, Instant created, String... tags) {
    return new Memory(
        id,
        space,
        type,
        content,
        List.of(tags),
        Json.createObjectBuilder().add("n", 1).add("nested", Json.createObjectBuilder()).build(),
        "fr",
        "conversation",
        Trust.USER,
        created,
        created,
        1,
        Usage.NONE,
        Optional.empty(),
        Optional.empty());
  }
}
