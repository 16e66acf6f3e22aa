package dev.luna.memory;

import static java.util.stream.Collectors.toSet;

import dev.luna.memory.VectorIndex.Near;
import java.util.List;
import java.util.Set;

/**
 * Which of the memories nearest to a new one belong with it. Similarity alone finds many that are
 * only written alike, so that a name or a long word has to be in both, unless they are so similar
 * that they say nearly the same.
 */
final class Relatedness {

  // Measured; see docs/design/recall.md.
  private static final double EVIDENT = 0.90;
  private static final double SIMILAR = 0.81;

  /** To a model that learnt English, all French texts are alike. */
  private static final double SIMILAR_IN_FRENCH = 0.85;

  private static final int MOST = 5;

  /** A word that is in more of the nearest than this says nothing: "user", for one. */
  private static final int COMMON = 4;

  /** What follows in a long word is an ending. */
  private static final int LONG_WORD = 6;

  /**
   * One of the nearest.
   *
   * @param source empty if it stands alone; otherwise its vector holds what was said before, too
   * @param wording of its content
   */
  record Neighbour(Near near, String content, String source, Wording wording) {

    Neighbour(Near near, String content, String source) {
      this(near, content, source, Wording.of(content));
    }
  }

  private final Wording said;
  private final double similar;
  private final List<Neighbour> nearest;

  /**
   * What is near to a new memory.
   *
   * @param language of the new memory, as an ISO 639-1 code
   * @param nearest at most eight, most similar first
   */
  Relatedness(Wording said, String language, List<Neighbour> nearest) {
    this.said = said;
    this.similar = language.equals("fr") ? SIMILAR_IN_FRENCH : SIMILAR;
    this.nearest = nearest;
  }

  /** Those to be linked, most similar first, at most five. */
  List<Near> related() {
    return nearest.stream().filter(this::belongs).map(Neighbour::near).limit(MOST).toList();
  }

  private boolean belongs(Neighbour neighbour) {
    double similarity = neighbour.near().similarity();
    return similarity >= EVIDENT || similarity >= similar && sharesTerm(neighbour.wording());
  }

  /** Whether both have a name or a long word that few of the others have. */
  boolean sharesTerm(Wording wording) {
    return terms(wording).stream().anyMatch(this::tells);
  }

  private Set<String> terms(Wording wording) {
    Set<String> shared = stems(said);
    shared.retainAll(stems(wording));
    said.names().stream().filter(wording.words()::contains).forEach(shared::add);
    wording.names().stream().filter(said.words()::contains).forEach(shared::add);
    return shared;
  }

  private boolean tells(String term) {
    return nearest.stream().map(Neighbour::wording).filter(it -> has(it, term)).count() <= COMMON;
  }

  private static boolean has(Wording wording, String term) {
    return wording.words().contains(term) || stems(wording).contains(term);
  }

  private static Set<String> stems(Wording wording) {
    return wording.words().stream()
        .filter(word -> word.length() >= LONG_WORD)
        .map(word -> word.substring(0, LONG_WORD))
        .collect(toSet());
  }
}
