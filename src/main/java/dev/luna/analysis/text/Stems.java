package dev.luna.analysis.text;

import java.util.HashMap;
import java.util.Map;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * Brings forms of a word together, without knowing its language: a conversation may mix them. Both
 * Snowball stemmers are applied, the English one first.
 */
public final class Stems {

  // Neither stemmer may be shared between threads.
  private final EnglishStemmer english = new EnglishStemmer();
  private final FrenchStemmer french = new FrenchStemmer();
  private final Map<String, String> known = new HashMap<>();

  /**
   * @param folded a word in lower case without accents
   */
  public String of(String folded) {
    return known.computeIfAbsent(folded, this::stem);
  }

  private String stem(String folded) {
    english.setCurrent(folded);
    english.stem();
    french.setCurrent(english.getCurrent());
    french.stem();
    // "envoyer" and "envoie".
    return french.getCurrent().replaceFirst("y$", "i");
  }
}
