package dev.luna.analysis.instruction;

import java.util.List;
import java.util.Optional;

/**
 * Tells who speaks about such texts from who writes one.
 *
 * <p>What is quoted counts for nothing where the sentence or the one before it speaks, outside of
 * quotations, of attacks or examples. What is not quoted counts for less beside a word for attacks.
 */
record Detachment(Quotations quotations, List<CuedSentence> sentences) {

  private static final String ABOUT = "about";
  private static final String EXAMPLE = "example";
  private static final int LESS = 5;

  /** The clue with the points that are left to it; empty where none are. */
  Optional<Clue> weigh(Clue clue, int sentence) {
    boolean isAbout = speaks(ABOUT, sentence);
    if (quotations.hold(clue.start(), clue.end())) {
      boolean isDiscussed = isAbout || speaks(ABOUT, sentence - 1) || speaks(EXAMPLE, sentence);
      return Optional.of(clue).filter(it -> !isDiscussed);
    }
    return isAbout ? clue.less(LESS) : Optional.of(clue);
  }

  private boolean speaks(String name, int at) {
    if (at < 0) {
      return false;
    }
    CuedSentence sentence = sentences.get(at);
    return sentence.cues().of(name).stream()
        .anyMatch(span -> !quotations.hold(sentence.start(span), sentence.end(span)));
  }
}
