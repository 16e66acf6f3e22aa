package dev.luna.analysis.pattern;

import dev.luna.analysis.ResourceLines;
import dev.luna.analysis.text.Token;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand in every French or English text, so that meeting them again says nothing. */
final class FunctionWords {

  private static final Set<String> WORDS =
      ResourceLines.of(FunctionWords.class, "function-words.txt").stream()
          .map(Token::fold)
          .collect(Collectors.toUnmodifiableSet());

  private FunctionWords() {}

  /**
   * Whether this is one of them.
   *
   * @param word folded
   */
  static boolean contain(String word) {
    return WORDS.contains(word);
  }
}
