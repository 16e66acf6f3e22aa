package dev.luna.memory;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Erases memories for good, for privacy: nothing brings them back. */
public class Erasure {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final MemoryStore store;
  private final Projection projection;
  private final Meaning meaning;
  private final Supplier<List<String>> untouched;

  /**
   * An erasure from the store and from what follows it.
   *
   * @param untouched names of files and folders that hold memories and are not reached
   */
  public Erasure(
      MemoryStore store, Projection projection, Meaning meaning, Supplier<List<String>> untouched) {
    this.store = store;
    this.projection = projection;
    this.meaning = meaning;
    this.untouched = untouched;
  }

  /**
   * What is left after an erasure.
   *
   * @param inStore whether the store's own files may still hold traces of the memories
   * @param inIndex whether the search index still had to let go of the memories
   * @param copies names of files and folders that were not touched and may hold them
   */
  public record Remains(boolean inStore, boolean inIndex, List<String> copies) {

    public Remains {
      copies = List.copyOf(copies);
    }
  }

  /**
   * The memories that would be erased, forgotten or not, each once; not an access.
   *
   * @throws MemoryNotFoundException naming all that do not exist
   */
  public List<Memory> candidates(String space, List<String> ids) {
    Set<String> unknown = new LinkedHashSet<>(ids);
    List<Memory> found = store.findAll(space, new LinkedHashSet<>(ids));
    found.forEach(memory -> unknown.remove(memory.id()));
    if (!unknown.isEmpty()) {
      throw new MemoryNotFoundException(List.copyOf(unknown));
    }
    return found;
  }

  /**
   * Erases memories with their versions, history and links: all of them or none.
   *
   * @param seen as the person saw them who agreed
   * @throws MemoryNotFoundException if one is erased already
   * @throws StaleVersionException if one was changed since
   */
  public Remains erase(String space, List<Memory> seen, String actor) {
    DurableWrites.await(
        store.write(
            space,
            unit -> {
              seen.forEach(memory -> erase(unit, memory, actor));
              return seen.size();
            }));
    long last = store.lastChange();
    boolean words = projection.awaitCaughtUp(last, PATIENCE);
    boolean vectors = meaning.awaitCaughtUp(last, PATIENCE);
    return new Remains(store.holdsErased(), !(words && vectors), untouched.get());
  }

  private static void erase(WriteUnit unit, Memory seen, String actor) {
    long version =
        unit.find(seen.id())
            .map(Memory::version)
            .orElseThrow(() -> new MemoryNotFoundException(seen.id()));
    if (version != seen.version()) {
      throw new StaleVersionException(seen.id(), seen.version(), version);
    }
    unit.erase(seen.id(), actor);
  }
}
