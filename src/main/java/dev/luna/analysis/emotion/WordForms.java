package dev.luna.analysis.emotion;

import dev.luna.analysis.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * Brings the forms of a word together by Snowball stems, with and without accents, and those that
 * are drawn out: "sooo".
 *
 * <p>For one thread: stemmers keep what they work on.
 */
final class WordForms {

  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

  private final String language;
  private final SnowballStemmer stemmer;

  private WordForms(String language, ALGORITHM algorithm) {
    this.language = language;
    this.stemmer = new SnowballStemmer(algorithm);
  }

  /**
   * Those of a language.
   *
   * @param language {@code fr} or {@code en}
   */
  static WordForms of(String language) {
    return new WordForms(language, language.equals("fr") ? ALGORITHM.FRENCH : ALGORITHM.ENGLISH);
  }

  /** A token with its keys in all of these languages. */
  static Word word(Token token, List<WordForms> languages) {
    Set<String> keys = new HashSet<>();
    for (String form : undrawn(token.text())) {
      keys.add(exact(form));
      languages.forEach(forms -> keys.addAll(forms.stems(form)));
    }
    return new Word(token, keys);
  }

  static String exact(String form) {
    return "=" + Token.fold(form);
  }

  /** The stem of a form, and that of the form without accents. */
  Set<String> stems(String form) {
    String lower = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return Set.copyOf(List.of(stem(lower), stem(Token.fold(lower))));
  }

  private String stem(String form) {
    return language + ":" + Token.fold(stemmer.stem(form).toString());
  }

  private static Set<String> undrawn(String text) {
    if (!DRAWN_OUT.matcher(text).find()) {
      return Set.of(text);
    }
    return Set.of(
        DRAWN_OUT.matcher(text).replaceAll("$1"), DRAWN_OUT.matcher(text).replaceAll("$1$1"));
  }
}
