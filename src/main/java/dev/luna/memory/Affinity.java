package dev.luna.memory;

import dev.luna.memory.VectorIndex.Near;
import java.time.Duration;
import java.util.List;

/** Finds which memories a new one is like, by meaning, before it is stored. */
final class Affinity {

  // Measured; see docs/design/recall.md for the curves.
  private static final double RELATED = 0.88;
  private static final double NEARLY_THE_SAME = 0.95;

  /** A memory's vector is mixed with its context, so that even its own text is not quite it. */
  private static final double MAY_BE_THE_SAME = 0.88;

  private static final int LOOKED_AT = 8;
  private static final Duration PATIENCE = Duration.ofMillis(300);

  /**
   * What a new memory is like.
   *
   * @param related most similar first, above a threshold
   * @param nearDuplicates those that say nearly the same in other words, most similar first
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

  /** Nothing where meaning cannot be searched. */
  Alike of(String space, String content) {
    meaning.awaitCaughtUp(store.lastChange(), PATIENCE);
    return meaning.passage(space, content).map(this::around).orElse(Alike.NOTHING);
  }

  private Alike around(Meaning.Question question) {
    List<Near> near = question.nearest(MemoryFilter.all(), LOOKED_AT);
    return new Alike(above(RELATED, near), nearDuplicates(question, near));
  }

  private List<Near> nearDuplicates(Meaning.Question question, List<Near> near) {
    List<String> ids = above(MAY_BE_THE_SAME, near).stream().map(Near::id).toList();
    return List.of();
  }

  private static List<Near> above(double threshold, List<Near> near) {
    return near.stream().filter(it -> it.similarity() >= threshold).toList();
  }
}
