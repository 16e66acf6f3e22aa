package dev.luna.analysis.instruction;

import dev.luna.analysis.instruction.Sequence.Span;
import dev.luna.analysis.text.Token;
import dev.luna.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words and phrases that are looked for, in classes. */
final class Lexicon {

  /** A class of which everything is passed over, whatever else it looks like. */
  private static final String ORDINARY = "ordinary";

  /** The class of web and mail addresses. */
  static final String ADDRESS = "address";

  /** The class of nothing, in sentences that an assistant is to read as said to it. */
  static final String ADDRESSEE = "addressee";

  /** The class of nothing, where a clause begins. */
  static final String CLAUSE = "clause";

  /** The class of nothing, where a clause begins after a comma. */
  static final String COMMA = "comma";

  /** The class of nothing, where somebody may be called by name. */
  static final String FIRST = "first";

  /** Classes of words by which an assistant is called. */
  static final Set<String> VOCATIVES = Set.of("ai", "assistant");

  private final PhraseTree phrases = new PhraseTree();
  private final Set<String> names = new HashSet<>(Set.of(ADDRESS, ADDRESSEE, CLAUSE, COMMA, FIRST));

  static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    String name = "";
    for (String line : WordList.lines("lexicon.txt")) {
      if (line.startsWith("[")) {
        name = line.substring(1, line.length() - 1);
        lexicon.names.add(name);
      } else {
        lexicon.add(name, line);
      }
    }
    return lexicon;
  }

  /**
   * @throws IllegalArgumentException if there is no class of this name
   */
  void require(String name) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException("The lexicon has no class '" + name + "'");
    }
  }

  /** Whether a word is one, or the first one, of any class. */
  boolean knows(String word) {
    return phrases.begins(Token.fold(word));
  }

  /** What of the words belongs to which class; of phrases that begin at one word the longest. */
  Cues cues(List<Token> words) {
    Cues cues = new Cues();
    int passed = -1;
    for (int first = 0; first < words.size(); first++) {
      Map<String, Integer> here = at(words, first);
      passed = Math.max(passed, here.getOrDefault(ORDINARY, passed));
      if (first > passed) {
        for (Map.Entry<String, Integer> phrase : here.entrySet()) {
          cues.add(phrase.getKey(), new Span(first, phrase.getValue()));
        }
      }
    }
    return cues;
  }

  private Map<String, Integer> at(List<Token> words, int first) {
    String word = words.get(first).folded();
    return word.indexOf('@') > 0 || word.contains("://")
        ? Map.of(ADDRESS, first)
        : phrases.longest(words, first);
  }

  private void add(String name, String entry) {
    for (String phrase : Alternatives.of(entry)) {
      // What elides stands at the word that follows.
      phrases.add(name, parts(phrase.replace("' ", "'")));
    }
  }

  private static List<String> parts(String phrase) {
    // What elides is only told from what is quoted where a letter follows.
    boolean elides = phrase.endsWith("'");
    List<String> parts = new ArrayList<>();
    String before = "";
    for (Token token : Tokens.of(elides ? phrase + 'a' : phrase)) {
      if (token.isWord() || token.kind() == Token.Kind.NUMBER) {
        parts.add(before + token.folded());
        before = "";
      } else if (token.text().equals("*")) {
        parts.add(parts.remove(parts.size() - 1) + '*');
      } else if (token.text().equals("-")) {
        before = "-";
      }
    }
    return elides ? parts.subList(0, parts.size() - 1) : parts;
  }
}
