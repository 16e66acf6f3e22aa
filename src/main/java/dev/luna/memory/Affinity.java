package dev.luna.memory;

import static java.util.stream.Collectors.toMap;

import dev.luna.memory.Relatedness.Neighbour;
import dev.luna.memory.VectorIndex.Near;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds which memories a new one is like, by meaning, before it is stored. */
final class Affinity {

  /** A memory's vector is mixed with its context, so that even its own text is not quite it. */
  private static final double MAY_BE_THE_SAME = 0.85;

  private static final int LOOKED_AT = 8;
  private static final Duration PATIENCE = Duration.ofMillis(300);

  /**
   * What a new memory is like.
   *
   * @param related those that belong with it, most similar first, at most five
   * @param nearDuplicates those that say the same in other words, most similar first; the
   *     similarity is that of the texts alone
   */
  record Alike(List<Near> related, List<Near> nearDuplicates) {

    private static final Alike NOTHING = new Alike(List.of(), List.of());
  }

  private final MemoryStore store;
  private final Meaning meaning;

  Affinity(MemoryStore store, Meaning meaning) {
    this.store = store;
    this.meaning = meaning;
  }

  /**
   * Nothing where meaning cannot be searched.
   *
   * @param language of the content, as an ISO 639-1 code
   */
  Alike of(String space, String content, String language) {
    meaning.awaitCaughtUp(store.lastChange(), PATIENCE);
    return meaning
        .passage(space, content)
        .map(question -> around(question, Wording.of(content), language))
        .orElse(Alike.NOTHING);
  }

  private Alike around(Meaning.Question question, Wording said, String language) {
    List<Neighbour> nearest = nearest(question);
    return new Alike(
        new Relatedness(said, language, nearest).related(),
        nearDuplicates(question.vector(), said, nearest));
  }

  private List<Neighbour> nearest(Meaning.Question question) {
    List<Near> nearest =
        question
            .nearest(MemoryFilter.all(), LOOKED_AT)
            .map(Meaning.Nearest::found)
            .orElse(List.of());
    Map<String, String> contents =
        store.findAll(question.space(), nearest.stream().map(Near::id).toList()).stream()
            .collect(toMap(Memory::id, Memory::content));
    return nearest.stream()
        .filter(it -> contents.containsKey(it.id()))
        .map(it -> new Neighbour(it, contents.get(it.id())))
        .toList();
  }

  private List<Near> nearDuplicates(float[] vector, Wording said, List<Neighbour> nearest) {
    List<Neighbour> candidates =
        nearest.stream()
            .filter(it -> it.near().similarity() >= MAY_BE_THE_SAME)
            .filter(it -> NearDuplicate.mayBe(said, it.wording()))
            .toList();
    if (candidates.isEmpty()) {
      return List.of();
    }
    return meaning
        .passages(candidates.stream().map(Neighbour::content).toList())
        .map(vectors -> same(vector, candidates, vectors))
        .orElse(List.of());
  }

  private static List<Near> same(float[] vector, List<Neighbour> candidates, List<float[]> theirs) {
    return IntStream.range(0, candidates.size())
        .mapToObj(i -> new Near(candidates.get(i).near().id(), Vectors.dot(vector, theirs.get(i))))
        .filter(it -> NearDuplicate.isNear(it.similarity()))
        .sorted(Comparator.comparingDouble(Near::similarity).reversed())
        .toList();
  }
}
