package dev.luna.analysis.conversation;

import dev.luna.analysis.text.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The words of a text that say what it is about. */
final class ContentWords {

  private static final Set<String> FRENCH = Lines.setOf("function_fr.txt");
  private static final Set<String> ENGLISH = Lines.setOf("function_en.txt");
  private static final Set<String> HOMOGRAPHS = Lines.setOf("homographs.txt");

  private final Stems stems = new Stems();

  /** The stems of a text's words and its numbers, without function words. */
  Set<String> of(List<Token> tokens) {
    Predicate<String> function = functionWordsIn(tokens);
    Set<String> content = new LinkedHashSet<>();
    for (Token token : tokens) {
      if (token.kind() != Token.Kind.MARK && !function.test(token.folded())) {
        content.add(stem(token));
      }
    }
    return content;
  }

  String stem(Token token) {
    return token.isWord() ? stems.of(token.folded()) : token.folded();
  }

  /** Some are function words in one language alone; the others around them tell which it is. */
  static Predicate<String> functionWordsIn(List<Token> tokens) {
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
}
