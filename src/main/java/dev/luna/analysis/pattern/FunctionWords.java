package dev.luna.analysis.pattern;

import dev.luna.analysis.text.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand in every French or English text, so that meeting them again says nothing. */
final class FunctionWords {

  private static final Set<String> WORDS = load();

  private FunctionWords() {}

  /**
   * Whether this is one of them.
   *
   * @param word folded
   */
  static boolean contain(String word) {
    return WORDS.contains(word);
  }

  private static Set<String> load() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                FunctionWords.class.getResourceAsStream("function-words.txt"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Token::fold)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("The function words cannot be read", e);
    }
  }
}
