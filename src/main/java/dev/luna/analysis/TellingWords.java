package dev.luna.analysis;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Short words that a language has and the languages around it have not. In a text of a few words
 * they say more than its letters.
 */
final class TellingWords {

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "fra", ResourceLines.setOf(TellingWords.class, "telling_fr.txt"),
          "eng", ResourceLines.setOf(TellingWords.class, "telling_en.txt"));

  /** With its apostrophe: what follows is a word of its own. */
  private static final Pattern WORD = Pattern.compile("\\p{L}+'?");

  private TellingWords() {}

  /** How many words of a text are such words of each language, by ISO 639-3 code. */
  static Map<String, Long> in(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return WORD.matcher(plain)
        .results()
        .map(MatchResult::group)
        .flatMap(TellingWords::languages)
        .collect(groupingBy(identity(), counting()));
  }

  private static Stream<String> languages(String word) {
    return WORDS.entrySet().stream()
        .filter(language -> language.getValue().contains(word))
        .map(Map.Entry::getKey);
  }
}
