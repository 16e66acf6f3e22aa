package dev.luna.analysis.conversation;

import dev.luna.analysis.text.ContentWords;
import dev.luna.analysis.text.Sentence;
import dev.luna.analysis.text.Token;
import java.util.List;
import java.util.function.Predicate;

/** Names in a sentence, by their capitals. */
final class Names {

  private static final Cues TIMES = Cues.named("times");
  private static final Cues AFTER_NAMES = Cues.named("after_names");

  private Names() {}

  /**
   * Whether a word with a capital stands in it that is no function word and no day or month; the
   * first word, which always has one, only where what follows it suits a name.
   */
  static boolean in(Sentence sentence) {
    List<Token> words = sentence.words();
    Predicate<String> function = ContentWords.functionWordsIn(words);
    return words.stream()
        .filter(word -> Character.isUpperCase(word.text().codePointAt(0)))
        .filter(word -> !function.test(word.folded()) && !TIMES.in(" " + word.folded() + " "))
        .anyMatch(word -> word.start() > sentence.start() || AFTER_NAMES.in(Clause.of(sentence)));
  }
}
