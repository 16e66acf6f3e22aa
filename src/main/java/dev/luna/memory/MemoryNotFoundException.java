package dev.luna.memory;

import java.util.List;

/** No memory with that id exists in the space. */
public final class MemoryNotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MemoryNotFoundException(String id) {
    super("No memory has the id '%s'".formatted(id));
  }

  /**
   * @param ids at least one
   */
  public MemoryNotFoundException(List<String> ids) {
    super(
        "No memory has %s '%s'"
            .formatted(ids.size() == 1 ? "the id" : "the ids", String.join("', '", ids)));
  }
}
