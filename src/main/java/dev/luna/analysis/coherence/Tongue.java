package dev.luna.analysis.coherence;

import dev.luna.analysis.Languages;
import dev.luna.analysis.text.Token;
import java.util.List;
import java.util.Locale;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** A language that is read here. */
enum Tongue {
  FRENCH("fr", ALGORITHM.FRENCH),
  ENGLISH("en", ALGORITHM.ENGLISH);

  private final String code;
  private final ALGORITHM algorithm;

  Tongue(String code, ALGORITHM algorithm) {
    this.code = code;
    this.algorithm = algorithm;
  }

  /** The one that a text is written in, or another one where that cannot be told. */
  static Tongue of(String text, Tongue otherwise) {
    String language = Languages.of(text);
    for (Tongue tongue : values()) {
      if (tongue.code.equals(language)) {
        return tongue;
      }
    }
    return otherwise;
  }

  /**
   * The one that a sentence has more function words of. Where it has as many of both, its letters
   * decide, which alone take "Anna lives in Lyon" for French.
   */
  static Tongue of(String text, List<Token> words, Tongue otherwise) {
    long french = FRENCH.functionWords(words);
    long english = ENGLISH.functionWords(words);
    if (french == english) {
      return of(text, otherwise);
    }
    return french > english ? FRENCH : ENGLISH;
  }

  private long functionWords(List<Token> words) {
    Lexicon lexicon = Lexicon.of(this);
    return words.stream().filter(word -> lexicon.isFunction(plain(word.text()))).count();
  }

  /** ISO 639-1. */
  String code() {
    return code;
  }

  /**
   * A word without its ending and accents.
   *
   * @param word in lower case
   */
  String stem(String word) {
    // Threads cannot share a stemmer.
    return Token.fold(new SnowballStemmer(algorithm).stem(word).toString());
  }

  /** A word as lists of words have it: in lower case, with straight apostrophes. */
  static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }
}
