package dev.luna.memory;

import java.util.List;
import java.util.Optional;

/**
 * A page of what was recalled, best first.
 *
 * @param nextCursor opaque position of the next page, empty at the end
 * @param lag how many changes the index had yet to see; 0 if the answer is complete
 * @param byMeaning whether meaning was searched, and not words alone
 */
public record Recalled(
    List<Recollection> items, Optional<String> nextCursor, long lag, boolean byMeaning) {

  public Recalled {
    items = List.copyOf(items);
  }
}
