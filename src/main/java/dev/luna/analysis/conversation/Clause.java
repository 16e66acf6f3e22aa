package dev.luna.analysis.conversation;

import dev.luna.analysis.ResourceLines;
import dev.luna.analysis.text.Sentence;
import dev.luna.analysis.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence, or a part of one that has a subject of its own.
 *
 * @param text as it was said
 * @param folded its words and numbers as cues are written: folded, each between two spaces
 */
record Clause(String text, List<Token> tokens, String folded) {

  // Without its accent, each is another word.
  private static final Set<String> ACCENTED = Set.of("o\u00f9", "\u00e0", "l\u00e0");

  private static final Set<String> MARKS = Set.of(",", ";", "(", "\u2014", "\u2013", ":");
  private static final Set<String> JOINTS = ResourceLines.setOf(Clause.class, "joints.txt");
  private static final Set<String> SUBJECTS = ResourceLines.setOf(Clause.class, "subjects.txt");
  private static final int MAX_END = 50;
  private static final Set<String> OPENING = Set.of("\u00ab", "\u201c");
  private static final Set<String> CLOSING = Set.of("\u00bb", "\u201d");

  /** The whole sentence. */
  static Clause of(Sentence sentence) {
    return of(sentence, sentence.tokens());
  }

  /** The whole sentence, without what it quotes. */
  static Clause withoutQuotes(Sentence sentence) {
    return of(sentence, unquoted(sentence.tokens()));
  }

  /** A sentence cut before each subject that follows a comma or a conjunction. */
  static List<Clause> partsOf(Sentence sentence) {
    List<Clause> clauses = new ArrayList<>();
    List<Token> tokens = unquoted(sentence.tokens());
    int start = 0;
    for (int i = 1; i < tokens.size(); i++) {
      if (beginsAt(i, tokens)) {
        clauses.add(of(sentence, tokens.subList(start, i)));
        start = i;
      }
    }
    clauses.add(of(sentence, tokens.subList(start, tokens.size())));
    return clauses.stream().filter(clause -> !clause.folded().isBlank()).toList();
  }

  /** What stands in the sentence from one place of {@link #folded} to another. */
  String textBetween(int from, int to) {
    int first = words(folded.substring(0, from + 1));
    int last = first + Math.max(1, words(folded.substring(from, to))) - 1;
    List<Token> said = tokens.stream().filter(Clause::counts).toList();
    int offset = tokens.get(0).start();
    return text.substring(said.get(first).start() - offset, said.get(last).end() - offset);
  }

  private static int words(String part) {
    return (int) part.strip().chars().filter(c -> c == ' ').count() + (part.isBlank() ? 0 : 1);
  }

  private static boolean beginsAt(int i, List<Token> tokens) {
    String word = tokens.get(i).folded();
    return MARKS.contains(tokens.get(i - 1).text()) && SUBJECTS.contains(word)
        || JOINTS.contains(word)
            && i + 1 < tokens.size()
            && SUBJECTS.contains(tokens.get(i + 1).folded());
  }

  private static Clause of(Sentence sentence, List<Token> all) {
    List<Token> tokens = ends(all);
    if (tokens.isEmpty()) {
      return new Clause("", List.of(), " ");
    }
    StringBuilder folded = new StringBuilder(" ");
    tokens.stream().filter(Clause::counts).forEach(it -> folded.append(form(it)).append(' '));
    int from = tokens.get(0).start() - sentence.start();
    int to = tokens.get(tokens.size() - 1).end() - sentence.start();
    return new Clause(sentence.text().substring(from, to), tokens, folded.toString());
  }

  // What is said stands at the beginning or the end; text without marks may have no end in sight.
  private static List<Token> ends(List<Token> tokens) {
    if (tokens.size() <= 2 * MAX_END) {
      return tokens;
    }
    List<Token> ends = new ArrayList<>(tokens.subList(0, MAX_END));
    ends.addAll(tokens.subList(tokens.size() - MAX_END, tokens.size()));
    return ends;
  }

  private static boolean counts(Token token) {
    return token.kind() != Token.Kind.MARK;
  }

  private static String form(Token token) {
    String lower = token.text().toLowerCase(Locale.ROOT);
    return ACCENTED.contains(lower) ? lower : token.folded();
  }

  // What somebody quotes they do not ask or promise; a sentence that is all quotation is said.
  private static List<Token> unquoted(List<Token> tokens) {
    List<Token> kept = new ArrayList<>();
    boolean quoted = false;
    boolean straight = false;
    for (Token token : tokens) {
      String mark = token.text();
      boolean quote = mark.equals("\"");
      straight ^= quote;
      quoted = (quoted || OPENING.contains(mark)) && !CLOSING.contains(mark);
      if (!quoted && !straight && !quote && !CLOSING.contains(mark)) {
        kept.add(token);
      }
    }
    return kept.stream().anyMatch(Clause::counts) ? kept : tokens;
  }
}
