package dev.luna.analysis.text;

import java.util.List;

/**
 * A sentence of a text, or what stands for one: a list item, a heading, a line of a transcript.
 *
 * @param text without the space around it
 * @param start where it begins in the whole text, in UTF-16 units
 */
public record Sentence(String text, int start, List<Token> tokens) {

  static Sentence of(String text, int start) {
    return new Sentence(text, start, Tokens.of(text, start));
  }

  /** Whether it ends as a question does. */
  public boolean isQuestion() {
    return text.stripTrailing().replaceAll("[\\s)\"\u00bb\u201d!]+$", "").endsWith("?");
  }

  /** The words alone, in order. */
  public List<Token> words() {
    return tokens.stream().filter(Token::isWord).toList();
  }
}
