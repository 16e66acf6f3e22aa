package dev.luna.memory;

import dev.luna.memory.MemoryStore.Erased;
import dev.luna.memory.MemoryStore.FeedEntry;
import dev.luna.memory.MemoryStore.Written;
import dev.luna.memory.VectorIndex.Embedded;
import dev.luna.memory.VectorIndex.Held;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the change feed into the vector index: only what reads differently is embedded again. */
final class VectorFeed implements FeedConsumer {

  private final VectorIndex index;
  private final MemoryVectors vectors;

  VectorFeed(VectorIndex index, PassageVectors passages) {
    this.index = index;
    this.vectors = new MemoryVectors(passages);
  }

  @Override
  public long indexedUpTo() {
    return index.indexedUpTo();
  }

  @Override
  public void apply(List<FeedEntry> changes) {
    List<Embedded> embedded = new ArrayList<>();
    List<Erased> gone = new ArrayList<>();
    Map<Written, Passages> unknown = new LinkedHashMap<>();
    for (FeedEntry change : changes) {
      if (change instanceof Erased erased) {
        gone.add(erased);
      } else if (change instanceof Written written) {
        Passages passages = Passages.of(written);
        Optional<Held> held =
            held(written).filter(it -> it.fingerprint().equals(passages.fingerprint()));
        if (held.isEmpty()) {
          unknown.put(written, passages);
        } else if (held.get().version() != written.memory().version()) {
          embedded.add(embedded(written, passages, held.get().vector()));
        }
      }
    }
    Map<Written, float[]> computed = vectors.of(unknown);
    computed.forEach((it, vector) -> embedded.add(embedded(it, unknown.get(it), vector)));
    unknown.keySet().removeAll(computed.keySet());
    gone.addAll(outdated(unknown.keySet()));
    index.apply(embedded, gone, changes.get(changes.size() - 1).number());
  }

  @Override
  public void clear() {
    index.clear();
  }

  private Optional<Held> held(Written written) {
    return index.held(written.space(), written.id());
  }

  // Without a new vector, a memory must not be found by what it said before.
  private List<Erased> outdated(Collection<Written> without) {
    return without.stream()
        .filter(it -> held(it).isPresent())
        .map(it -> new Erased(it.number(), it.space(), it.id()))
        .toList();
  }

  private static Embedded embedded(Written written, Passages passages, float[] vector) {
    return new Embedded(written.memory(), passages.fingerprint(), vector);
  }
}
