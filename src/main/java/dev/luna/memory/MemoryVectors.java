package dev.luna.memory;

import dev.luna.memory.MemoryStore.Written;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The vectors of memories, each the mean of those of its texts. */
final class MemoryVectors {

  private static final Logger LOG = System.getLogger(MemoryVectors.class.getName());

  private final PassageVectors vectors;

  MemoryVectors(PassageVectors vectors) {
    this.vectors = vectors;
  }

  /**
   * One vector a memory; one whose text cannot be embedded is left out, and its words still find
   * it.
   *
   * @throws EmbeddingException if the embedder fails whatever it is given
   */
  Map<Written, float[]> of(Map<Written, Passages> memories) {
    if (memories.isEmpty()) {
      return Map.of();
    }
    try {
      return together(memories);
    } catch (EmbeddingException e) {
      return oneByOne(memories);
    }
  }

  private Map<Written, float[]> together(Map<Written, Passages> memories) {
    List<String> texts = new ArrayList<>();
    memories.values().forEach(passages -> texts.addAll(passages.texts()));
    List<float[]> computed = vectors.of(texts);
    Map<Written, float[]> means = new LinkedHashMap<>();
    int next = 0;
    for (Map.Entry<Written, Passages> entry : memories.entrySet()) {
      int end = next + entry.getValue().texts().size();
      means.put(entry.getKey(), Vectors.mean(computed.subList(next, end)));
      next = end;
    }
    return means;
  }

  private Map<Written, float[]> oneByOne(Map<Written, Passages> memories) {
    Map<Written, float[]> means = new LinkedHashMap<>();
    Map<Written, EmbeddingException> failed = new LinkedHashMap<>();
    for (Map.Entry<Written, Passages> entry : memories.entrySet()) {
      try {
        means.put(entry.getKey(), mean(entry.getValue()));
      } catch (EmbeddingException e) {
        vectors.probe();
        failed.put(entry.getKey(), e);
      }
    }
    failed.forEach(MemoryVectors::report);
    return means;
  }

  // What was said before the memory may be what fails.
  private float[] mean(Passages passages) {
    try {
      return Vectors.mean(vectors.of(passages.texts()));
    } catch (EmbeddingException e) {
      return vectors.of(passages.texts().subList(0, 1)).get(0);
    }
  }

  private static void report(Written memory, EmbeddingException cause) {
    LOG.log(
        Level.WARNING,
        "{0} is found by its words and not by its meaning: {1}",
        memory.id(),
        cause.getMessage());
  }
}
