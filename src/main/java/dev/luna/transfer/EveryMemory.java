package dev.luna.transfer;

import dev.luna.memory.KeptLink;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryStore;
import dev.luna.memory.Page;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** All memories and links of a space, a page at a time. */
final class EveryMemory {

  private static final int PAGE = 100;

  /** Does something with an item. */
  @FunctionalInterface
  interface Visitor<T> {
    void visit(T item) throws IOException;
  }

  private final MemoryStore store;
  private final String space;

  EveryMemory(MemoryStore store, String space) {
    this.store = store;
    this.space = space;
  }

  /** How many there are, the forgotten ones left out. */
  long count() {
    return store.snapshot(space).memories().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Visits memories, newest first; the forgotten ones too. */
  void memories(Visitor<List<Memory>> visitor, TransferProgress progress) throws IOException {
    long total = count();
    long done = 0;
    Optional<String> cursor = Optional.empty();
    do {
      Page<Memory> page = store.list(space, MemoryFilter.everything(), cursor, PAGE);
      visitor.visit(page.items());
      done += page.items().size();
      progress.report(Math.min(total, done), total);
      cursor = page.nextCursor();
    } while (cursor.isPresent());
  }

  /** Visits the links that hold. */
  void links(Visitor<Link> visitor) throws IOException {
    Optional<String> cursor = Optional.empty();
    do {
      Page<KeptLink> page = store.allLinks(space, cursor, PAGE);
      for (KeptLink kept : page.items()) {
        if (kept.removed().isEmpty()) {
          visitor.visit(kept.link());
        }
      }
      cursor = page.nextCursor();
    } while (cursor.isPresent());
  }
}
