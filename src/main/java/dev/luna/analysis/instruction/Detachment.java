package dev.luna.analysis.instruction;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells who speaks about such texts from who writes one.
 *
 * <p>What is quoted counts for nothing where the sentence that quotes it or the one before speaks,
 * outside of quotations, of attacks or examples. What is not quoted counts for less beside a word
 * for attacks.
 */
record Detachment(Quotations quotations, List<CuedSentence> sentences) {

  private static final String ABOUT = "about";
  private static final String EXAMPLE = "example";
  private static final int LESS = 5;

  /** The clue with the points that are left to it; empty where none are. */
  Optional<Clue> weigh(Clue clue, int sentence) {
    if (quotations.hold(clue.start(), clue.end())) {
      int frame = sentenceAt(quotations.start(clue.start()), sentence);
      boolean isDiscussed =
          IntStream.rangeClosed(frame - 1, sentence).anyMatch(it -> speaks(ABOUT, it))
              || speaks(EXAMPLE, frame)
              || speaks(EXAMPLE, sentence);
      return Optional.of(clue).filter(it -> !isDiscussed);
    }
    return speaks(ABOUT, sentence) ? clue.less(LESS) : Optional.of(clue);
  }

  /** The sentence, this or an earlier one, in which a place of the text is. */
  private int sentenceAt(int place, int latest) {
    int at = latest;
    while (at > 0 && sentences.get(at).start() > place) {
      at--;
    }
    return at;
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
