package dev.luna.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Vectors of passages, of which the newest are kept: storing and indexing ask for the same ones.
 */
final class PassageVectors {

  /** About 2 MB of vectors. */
  private static final int KEPT = 1_000;

  private final Embedder embedder;
  private final Map<String, float[]> newest =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
              return size() > KEPT;
            }
          });

  PassageVectors(Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * Tries the embedder with a text that is no reason to fail.
   *
   * @throws EmbeddingException if it fails nevertheless
   */
  void probe() {
    embedder.passages(List.of("?"));
  }

  /** One vector a text; those that are not known are computed together. */
  List<float[]> of(List<String> texts) {
    Map<String, float[]> known = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String text : texts) {
      float[] vector = newest.get(text);
      if (vector != null) {
        known.put(text, vector);
      } else if (!unknown.contains(text)) {
        unknown.add(text);
      }
    }
    if (!unknown.isEmpty()) {
      List<float[]> computed = embedder.passages(unknown);
      for (int i = 0; i < unknown.size(); i++) {
        known.put(unknown.get(i), computed.get(i));
        newest.put(unknown.get(i), computed.get(i));
      }
    }
    return texts.stream().map((Function<String, float[]>) known::get).toList();
  }
}
