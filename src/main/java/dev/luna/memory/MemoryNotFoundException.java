package dev.luna.memory;

import dev.luna.text.ExplainedException;
import java.util.List;

/** No memory with that id exists in the space. */
public final class MemoryNotFoundException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  public MemoryNotFoundException(String id) {
    this(List.of(id));
  }

  /**
   * @param ids at least one
   */
  public MemoryNotFoundException(List<String> ids) {
    super(null, ids.size() == 1 ? "memory.unknown" : "memories.unknown", String.join(", ", ids));
  }
}
