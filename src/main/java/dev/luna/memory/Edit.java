package dev.luna.memory;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A change of what a memory says; what is absent stays as it is. */
public record Edit(
    Optional<MemoryType> type,
    Optional<String> content,
    Optional<List<String>> tags,
    Optional<JsonObject> metadata,
    Optional<String> language,
    Optional<String> source) {

  /** Changes the content alone. */
  public static Edit ofContent(String content) {
    return new Edit(
        Optional.empty(),
        Optional.of(content),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Back to what the memory said once; accesses, age and trust are not part of that. */
  static Edit to(Memory earlier) {
    return new Edit(
        Optional.of(earlier.type()),
        Optional.of(earlier.content()),
        Optional.of(earlier.tags()),
        Optional.of(earlier.metadata()),
        Optional.of(earlier.language()),
        Optional.of(earlier.source()));
  }
}
