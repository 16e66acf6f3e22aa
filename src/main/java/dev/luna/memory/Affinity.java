package dev.luna.memory;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.luna.memory.Relatedness.Neighbour;
import dev.luna.memory.VectorIndex.Near;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds which memories a new one is like, by meaning, before it is stored. */
final class Affinity {

  /** A vector may be mixed with a context, so that even its own text is not quite it. */
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
    long newest = store.lastChange();
    Optional<Meaning.Question> embedded = meaning.passage(space, content);
    meaning.awaitCaughtUp(newest, PATIENCE);
    return embedded
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
    Map<String, Memory> memories =
        store.findAll(question.space(), nearest.stream().map(Near::id).toList()).stream()
            .collect(toMap(Memory::id, identity()));
    return nearest.stream()
        .filter(it -> memories.containsKey(it.id()))
        .map(it -> neighbour(it, memories.get(it.id())))
        .toList();
  }

  private static Neighbour neighbour(Near near, Memory memory) {
    return new Neighbour(near, memory.content(), memory.source());
  }

  private List<Near> nearDuplicates(float[] vector, Wording said, List<Neighbour> nearest) {
    List<Neighbour> candidates =
        nearest.stream()
            .filter(it -> it.near().similarity() >= MAY_BE_THE_SAME)
            .filter(it -> NearDuplicate.mayBe(said, it.wording()))
            .toList();
    return byTextAlone(vector, candidates)
        .filter(it -> NearDuplicate.isNear(it.similarity()))
        .sorted(Comparator.comparingDouble(Near::similarity).reversed())
        .toList();
  }

  /** Only the texts of those whose vectors hold more than them are embedded once more. */
  private Stream<Near> byTextAlone(float[] vector, List<Neighbour> candidates) {
    List<Neighbour> mixed = candidates.stream().filter(it -> !it.source().isEmpty()).toList();
    Stream<Near> pure =
        candidates.stream().filter(it -> it.source().isEmpty()).map(Neighbour::near);
    if (mixed.isEmpty()) {
      return pure;
    }
    Stream<Near> computed =
        meaning
            .passages(mixed.stream().map(Neighbour::content).toList())
            .map(theirs -> similarities(vector, mixed, theirs))
            .orElse(Stream.empty());
    return Stream.concat(pure, computed);
  }

  private static Stream<Near> similarities(
      float[] vector, List<Neighbour> neighbours, List<float[]> theirs) {
    return IntStream.range(0, neighbours.size())
        .mapToObj(i -> new Near(neighbours.get(i).near().id(), Vectors.dot(vector, theirs.get(i))));
  }
}
