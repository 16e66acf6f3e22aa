package dev.luna.analysis.conversation;

import dev.luna.analysis.ResourceLines;
import dev.luna.analysis.text.ContentWords;
import dev.luna.analysis.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the runs of words in a sentence that may name a topic. */
final class TopicalRuns {

  private static final Set<String> PLAIN = ResourceLines.setOf(TopicalRuns.class, "plain.txt");
  private static final Set<String> BEFORE_VERBS =
      ResourceLines.setOf(TopicalRuns.class, "before_verbs.txt");
  private static final Set<String> LINKERS = Set.of("de", "d'", "du", "of");
  private static final int MAX_WORDS = 3;

  private TopicalRuns() {}

  /** The longest ones; a linker may stand within them, as in "base de données". */
  static List<List<Token>> of(List<Token> tokens, Set<String> speakers) {
    Predicate<String> function = ContentWords.functionWordsIn(tokens);
    List<List<Token>> runs = new ArrayList<>();
    List<Token> run = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean topical =
          isTopical(token, function) && !speakers.contains(token.folded()) && !isVerb(tokens, i);
      if (topical || !run.isEmpty() && isLinker(token)) {
        run.add(token);
      } else {
        runs.add(List.copyOf(run));
        run.clear();
      }
    }
    runs.add(run);
    return runs;
  }

  /** Whether these words, which follow each other, make a phrase of at most three. */
  static boolean isPhrase(List<Token> part) {
    return !isLinker(part.get(0))
        && !isLinker(part.get(part.size() - 1))
        && part.stream().filter(token -> !isLinker(token)).count() <= MAX_WORDS;
  }

  static boolean isLinker(Token token) {
    return LINKERS.contains(token.folded());
  }

  private static boolean isTopical(Token token, Predicate<String> function) {
    String word = token.folded();
    return token.isWord()
        && word.length() > 1
        && !word.startsWith("http")
        && !function.test(word)
        && !PLAIN.contains(word);
  }

  private static boolean isVerb(List<Token> tokens, int i) {
    String before = i == 0 ? "" : tokens.get(i - 1).folded();
    return BEFORE_VERBS.contains(before)
        || Set.of("de", "d'", "pour", "a", "sans").contains(before)
            && tokens.get(i).folded().matches(".{3,}(?<!i)er");
  }
}
