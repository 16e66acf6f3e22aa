package dev.luna.analysis.conversation;

import dev.luna.analysis.text.Stems;
import dev.luna.analysis.text.Token;
import dev.luna.analysis.text.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words by which a text can speak of the same things as others, in French and in English. Words
 * that join, and those that every talk has, do not count.
 */
public final class SharedWords {

  private final Stems stems = new Stems();

  // By their stems, as the text writes them first.
  private final Map<String, String> words = new LinkedHashMap<>();

  private SharedWords(String text) {
    topical(text).forEach(token -> words.putIfAbsent(stems.of(token.folded()), token.text()));
  }

  /** Those of a text. */
  public static SharedWords of(String text) {
    return new SharedWords(text);
  }

  /** Those that another text has too, in any form, in the order of this text. */
  public List<String> with(SharedWords other) {
    return words.entrySet().stream()
        .filter(word -> other.words.containsKey(word.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<Token> topical(String text) {
    return TopicalRuns.of(Tokens.of(text), Set.of()).stream()
        .flatMap(List::stream)
        .filter(token -> !TopicalRuns.isLinker(token))
        .toList();
  }
}
