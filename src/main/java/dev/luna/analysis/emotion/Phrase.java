package dev.luna.analysis.emotion;

import dev.luna.analysis.text.Token;
import dev.luna.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Words in a row that mean something together, in all their forms.
 *
 * @param words for each place the keys that fit there; any word fits where there are none
 * @param exact at how many places only one form fits
 */
record Phrase<T>(List<Set<String>> words, int exact, T meaning) {

  private static final String EXACT = "=";
  private static final String ANY = "_";

  /**
   * Reads a phrase: words in any form, {@code =word} in this form alone, {@code _} for any word.
   */
  static <T> Phrase<T> of(String text, WordForms forms, T meaning) {
    List<Set<String>> words = new ArrayList<>();
    int exact = 0;
    for (String part : text.split(" ")) {
      if (part.equals(ANY)) {
        words.add(Set.of());
      } else if (part.startsWith(EXACT)) {
        words.add(Set.of(WordForms.exact(part.substring(1))));
        exact++;
      } else {
        Tokens.of(part).stream().map(Token::text).map(forms::stems).forEach(words::add);
      }
    }
    return new Phrase<>(List.copyOf(words), exact, meaning);
  }

  /** Reads a phrase of which each word is meant in this form alone. */
  static <T> Phrase<T> inThisForm(String text, T meaning) {
    List<Set<String>> words =
        Arrays.stream(text.split(" ")).map(WordForms::exact).map(Set::of).toList();
    return new Phrase<>(words, words.size(), meaning);
  }

  int length() {
    return words.size();
  }

  boolean standsAt(int start, List<Word> text) {
    if (start + length() > text.size()) {
      return false;
    }
    for (int i = 0; i < length(); i++) {
      Set<String> fitting = words.get(i);
      if (!fitting.isEmpty() && Collections.disjoint(fitting, text.get(start + i).keys())) {
        return false;
      }
    }
    return true;
  }
}
