package dev.luna.analysis.instruction;

import dev.luna.analysis.instruction.Sequence.Span;
import dev.luna.analysis.text.Sentence;
import dev.luna.analysis.text.Token;
import java.util.List;

/**
 * A sentence with what the lexicon knows of it.
 *
 * @param words places of the cues are among these
 * @param text that it is from
 */
record CuedSentence(List<Token> words, Cues cues, Unmasked text) {

  static CuedSentence of(Sentence sentence, Unmasked text, Lexicon lexicon) {
    List<Token> words = sentence.words();
    return new CuedSentence(words, lexicon.cues(words), text);
  }

  /** Where its first word begins in the original. */
  int start() {
    return words.isEmpty() ? 0 : start(new Span(0, 0));
  }

  /** Where this part of it begins in the original. */
  int start(Span span) {
    return text.origin(words.get(span.first()).start());
  }

  /** Where this part of it ends in the original. */
  int end(Span span) {
    return text.origin(words.get(span.last()).end() - 1) + 1;
  }
}
