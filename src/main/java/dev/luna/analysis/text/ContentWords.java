package dev.luna.analysis.text;

import dev.luna.analysis.ResourceLines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The words of a text that say what it is about; for one thread at a time. */
public final class ContentWords {

  private static final Set<String> FRENCH = words("function_fr.txt");
  private static final Set<String> ENGLISH = words("function_en.txt");
  private static final Set<String> HOMOGRAPHS = words("homographs.txt");

  private final Stems stems = new Stems();

  /** The stems of a text's words and its numbers, without function words, in order. */
  public Set<String> of(List<Token> tokens) {
    return spelt(tokens).keySet();
  }

  /** As {@link #of}, each with the first word that has this stem. */
  public Map<String, String> spelt(List<Token> tokens) {
    Predicate<String> function = functionWordsIn(tokens);
    Map<String, String> content = new LinkedHashMap<>();
    for (Token token : tokens) {
      if (token.kind() != Token.Kind.MARK && !function.test(token.folded())) {
        content.putIfAbsent(stem(token), token.text());
      }
    }
    return content;
  }

  private String stem(Token token) {
    return token.isWord() ? stems.of(token.folded()) : token.folded();
  }

  /** Some are function words in one language alone; the others around them tell which it is. */
  public static Predicate<String> functionWordsIn(List<Token> tokens) {
    long french = count(FRENCH, tokens);
    long english = count(ENGLISH, tokens);
    return word ->
        HOMOGRAPHS.contains(word)
            ? FRENCH.contains(word) && french >= english
                || ENGLISH.contains(word) && english >= french
            : FRENCH.contains(word) || ENGLISH.contains(word);
  }

  private static long count(Set<String> functionWords, List<Token> tokens) {
    return tokens.stream()
        .map(Token::folded)
        .filter(word -> functionWords.contains(word) && !HOMOGRAPHS.contains(word))
        .count();
  }

  private static Set<String> words(String resource) {
    return ResourceLines.setOf(ContentWords.class, resource);
  }
}
