package dev.luna.analysis.coherence;

import dev.luna.analysis.Languages;
import dev.luna.analysis.text.Token;
import dev.luna.analysis.values.Values;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongBiFunction;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** A language that is read here. */
enum Tongue {
  FRENCH("fr", ALGORITHM.FRENCH),
  ENGLISH("en", ALGORITHM.ENGLISH);

  private static final List<ToLongBiFunction<Tongue, List<Token>>> SIGNS =
      List.of(Tongue::functionWords, Tongue::values, Tongue::knownWords);

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
   * The one that a sentence has more function words of, or else more numbers and dates, or else
   * more words that the lists have. Where it has as many of both, its letters decide, which alone
   * take "Anna lives in Lyon" for French.
   */
  static Tongue of(String text, List<Token> words, Tongue otherwise) {
    return SIGNS.stream()
        .mapToInt(
            sign -> Long.compare(sign.applyAsLong(FRENCH, words), sign.applyAsLong(ENGLISH, words)))
        .filter(more -> more != 0)
        .mapToObj(more -> more > 0 ? FRENCH : ENGLISH)
        .findFirst()
        .orElseGet(() -> of(text, otherwise));
  }

  // "Odile a trois chats"
  private long values(List<Token> words) {
    return Values.of(words, code).size();
  }

  // "Omar bought a car"
  private long knownWords(List<Token> words) {
    Lexicon lexicon = Lexicon.of(this);
    return words.stream().filter(word -> lexicon.knows(plain(word.text()))).count();
  }

  // "car" is one in French, and says nothing of the language since English has it too.
  private long functionWords(List<Token> words) {
    Lexicon lexicon = Lexicon.of(this);
    Lexicon other = Lexicon.of(this == FRENCH ? ENGLISH : FRENCH);
    return words.stream()
        .map(word -> plain(word.text()))
        .filter(word -> lexicon.isFunction(word) && !other.knows(word))
        .count();
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
