package dev.luna.memory;

import dev.luna.memory.MemoryStore.Erased;
import dev.luna.memory.MemoryStore.FeedEntry;
import dev.luna.memory.MemoryStore.Written;
import dev.luna.memory.VectorIndex.Embedded;
import dev.luna.memory.VectorIndex.Held;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the change feed into the vector index: only what reads differently is embedded again. */
final class VectorFeed implements FeedConsumer {

  private final VectorIndex index;
  private final PassageVectors vectors;

  VectorFeed(VectorIndex index, PassageVectors vectors) {
    this.index = index;
    this.vectors = vectors;
  }

  @Override
  public long indexedUpTo() {
    return index.indexedUpTo();
  }

  @Override
  public void apply(List<FeedEntry> changes) {
    List<Embedded> embedded = new ArrayList<>();
    List<Erased> erased = new ArrayList<>();
    Map<Memory, Passages> unknown = new LinkedHashMap<>();
    for (FeedEntry change : changes) {
      if (change instanceof Erased gone) {
        erased.add(gone);
      } else if (change instanceof Written written) {
        Passages passages = Passages.of(written);
        Optional<Held> held =
            index
                .held(written.space(), written.id())
                .filter(it -> it.fingerprint().equals(passages.fingerprint()));
        if (held.isEmpty()) {
          unknown.put(written.memory(), passages);
        } else if (held.get().version() != written.memory().version()) {
          embedded.add(new Embedded(written.memory(), passages.fingerprint(), held.get().vector()));
        }
      }
    }
    embedded.addAll(embed(unknown));
    index.apply(embedded, erased, changes.get(changes.size() - 1).number());
  }

  @Override
  public void clear() {
    index.clear();
  }

  private List<Embedded> embed(Map<Memory, Passages> unknown) {
    List<String> texts = new ArrayList<>();
    unknown.values().forEach(passages -> texts.addAll(passages.texts()));
    List<float[]> computed = texts.isEmpty() ? List.of() : vectors.of(texts);
    List<Embedded> embedded = new ArrayList<>();
    int next = 0;
    for (Map.Entry<Memory, Passages> entry : unknown.entrySet()) {
      int end = next + entry.getValue().texts().size();
      float[] vector = Vectors.mean(computed.subList(next, end));
      embedded.add(new Embedded(entry.getKey(), entry.getValue().fingerprint(), vector));
      next = end;
    }
    return embedded;
  }
}
