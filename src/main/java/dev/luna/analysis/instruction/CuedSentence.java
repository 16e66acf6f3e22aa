package dev.luna.analysis.instruction;

import dev.luna.analysis.instruction.Sequence.Span;
import dev.luna.analysis.text.Sentence;
import dev.luna.analysis.text.Token;
import java.util.List;
import java.util.Set;

/**
 * A sentence with what the lexicon knows of it.
 *
 * @param words places of the cues are among these
 * @param text that it is from
 */
record CuedSentence(Sentence sentence, List<Token> words, Cues cues, Unmasked text) {

  /** Marks after which somebody may be spoken to. */
  private static final Set<String> OPENING =
      Set.of(
          ".", ":", ";", "!", "?", "(", "[", ">", "-", "\u2013", "\u2014", "\"", "\u00ab", "\u201c",
          "/", "*", "#", "}", "]", ")");

  static CuedSentence of(Sentence sentence, Unmasked text, Lexicon lexicon) {
    List<Token> words = sentence.words();
    Cues cues = lexicon.cues(words);
    if (cues.hasAny(Lexicon.VOCATIVES)) {
      addClauses(sentence, cues);
    }
    return new CuedSentence(sentence, words, cues, text);
  }

  /** As one that an assistant is to read as said to it: what a clause begins with may be a bid. */
  CuedSentence addressed() {
    Cues addressed = cues.copy();
    addressed.add(Lexicon.ADDRESSEE, before(0));
    if (!cues.hasAny(Lexicon.VOCATIVES)) {
      addClauses(sentence, addressed);
    }
    return new CuedSentence(sentence, words, addressed, text);
  }

  private static void addClauses(Sentence sentence, Cues cues) {
    int word = 0;
    String mark = ".";
    for (Token token : sentence.tokens()) {
      if (token.isWord()) {
        if (!mark.isEmpty()) {
          cues.add(Lexicon.CLAUSE, before(word));
        }
        if (mark.equals(",")) {
          cues.add(Lexicon.COMMA, before(word));
        }
        if (OPENING.contains(mark)) {
          cues.add(Lexicon.FIRST, before(word));
        }
        word++;
      }
      mark = token.kind() == Token.Kind.MARK ? token.text() : "";
    }
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

  private static Span before(int word) {
    return new Span(word, word - 1);
  }
}
