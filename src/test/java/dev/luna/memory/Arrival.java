package dev.luna.memory;

import dev.luna.memory.Relatedness.Neighbour;
import dev.luna.memory.VectorIndex.Near;
import dev.luna.recall.RecallSet;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A memory of the recall set when it is stored, after all that are older.
 *
 * @param nearest of those that were there, most similar first; their ids are the keys of the set
 */
record Arrival(JsonObject memory, List<Neighbour> nearest) {

  private static final int LOOKED_AT = 8;

  /** The first have too little to choose from. */
  private static final int BEGINNING = 15;

  /** Those of the memories that pass the filter, stored in the order of time. */
  static List<Arrival> of(PassageVectors passages, Predicate<JsonObject> filter) {
    Space space = new Space(passages);
    return RecallSet.memories()
        .filter(filter)
        .sorted(Comparator.comparing(memory -> memory.getString("created")))
        .map(space::store)
        .toList()
        .stream()
        .skip(BEGINNING)
        .toList();
  }

  String key() {
    return memory.getString("key");
  }

  Relatedness relatedness() {
    return new Relatedness(
        Wording.of(memory.getString("content")), memory.getString("language"), nearest);
  }

  private static final class Space {

    private final PassageVectors passages;
    private final List<JsonObject> memories = new ArrayList<>();
    private final List<float[]> vectors = new ArrayList<>();
    private final Map<String, List<String>> sources = new HashMap<>();

    Space(PassageVectors passages) {
      this.passages = passages;
    }

    Arrival store(JsonObject memory) {
      String content = memory.getString("content");
      float[] own = passages.of(List.of(content)).get(0);
      Arrival arrival = new Arrival(memory, nearest(own));
      List<String> before =
          memory.containsKey("source")
              ? sources.computeIfAbsent(memory.getString("source"), it -> new ArrayList<>())
              : new ArrayList<>();
      vectors.add(Vectors.mean(passages.of(Passages.of(content, newest(before)).texts())));
      memories.add(memory);
      before.add(0, content);
      return arrival;
    }

    private List<Neighbour> nearest(float[] vector) {
      List<Neighbour> all = new ArrayList<>();
      for (int i = 0; i < memories.size(); i++) {
        JsonObject memory = memories.get(i);
        Near near = new Near(memory.getString("key"), Vectors.dot(vector, vectors.get(i)));
        all.add(new Neighbour(near, memory.getString("content"), ""));
      }
      return all.stream()
          .sorted(Comparator.comparingDouble(it -> -it.near().similarity()))
          .limit(LOOKED_AT)
          .toList();
    }

    private static List<String> newest(List<String> before) {
      return before.subList(0, Math.min(2, before.size()));
    }
  }
}
