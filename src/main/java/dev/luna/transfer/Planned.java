package dev.luna.transfer;

import dev.luna.memory.Memory;
import dev.luna.memory.NormalizedContent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an import has brought so far: where a memory of the source is in the space, and, for a dry
 * run, what would be there.
 */
final class Planned {

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> idsByContent = new HashMap<>();

  /** A memory of the source is in the space, or would be, under this id. */
  void add(String id, String there) {
    ids.put(id, there);
  }

  /** In a dry run, another memory with this content would be the same. */
  void addContent(Memory memory) {
    idsByContent.putIfAbsent(NormalizedContent.of(memory.content()), memory.id());
  }

  void addAll(Planned later) {
    ids.putAll(later.ids);
    later.idsByContent.forEach(idsByContent::putIfAbsent);
  }

  /** The id in the space of a memory of the source. */
  Optional<String> idOf(String id) {
    return Optional.ofNullable(ids.get(id));
  }

  /** The id of the memory that would have this content. */
  Optional<String> idWith(String content) {
    return idsByContent.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(idsByContent.get(NormalizedContent.of(content)));
  }
}
