package dev.luna.memory;

import java.util.List;
import java.util.Optional;

/**
 * A part of a longer list.
 *
 * @param nextCursor opaque position of the next part, empty at the end
 */
public record Page<T>(List<T> items, Optional<String> nextCursor) {

  public Page {
    items = List.copyOf(items);
  }
}
