package dev.luna.analysis.coherence;

import dev.luna.analysis.ResourceLines;
import dev.luna.analysis.coherence.Sense.Kind;
import java.util.List;
import java.util.Map;

/** Reads the lists of words that stand for each other or exclude each other. */
final class Thesaurus {

  private static final String VERBS = "v ";
  private static final String DATES = "date: ";

  private final Map<Tongue, Lexicon> lexicons;
  private int line;

  private Thesaurus(Map<Tongue, Lexicon> lexicons) {
    this.lexicons = lexicons;
  }

  static void read(Map<Tongue, Lexicon> lexicons) {
    Thesaurus thesaurus = new Thesaurus(lexicons);
    lines("concepts.txt").forEach(thesaurus::addConcept);
    lines("opposites.txt").forEach(thesaurus::addOpposites);
    lines("alternatives.txt").forEach(thesaurus::addAlternatives);
  }

  private static List<String> lines(String resource) {
    return ResourceLines.of(Thesaurus.class, resource);
  }

  private void addConcept(String text) {
    boolean verbs = text.startsWith(VERBS);
    String[] tongues = (verbs ? text.substring(VERBS.length()) : text).split(" \\| ");
    addSide(Tongue.ENGLISH, tongues[0], new Sense(Kind.CONCEPT, line, 0), verbs);
    addSide(Tongue.FRENCH, tongues[1], new Sense(Kind.CONCEPT, line, 0), verbs);
    line++;
  }

  private void addOpposites(String text) {
    String[] tongues = text.split(" \\| ");
    for (Tongue tongue : List.of(Tongue.ENGLISH, Tongue.FRENCH)) {
      String[] sides = tongues[tongue == Tongue.ENGLISH ? 0 : 1].split(" / ");
      addSide(tongue, sides[0], new Sense(Kind.OPPOSITE, line, 0), false);
      addSide(tongue, sides[1], new Sense(Kind.OPPOSITE, line, 1), false);
    }
    line++;
  }

  private void addAlternatives(String text) {
    Kind kind = text.startsWith(DATES) ? Kind.DATE : Kind.ALTERNATIVE;
    String[] members = text.substring(kind == Kind.DATE ? DATES.length() : 0).split(" +");
    for (int side = 0; side < members.length; side++) {
      for (String word : members[side].split("\\|")) {
        Sense sense = new Sense(kind, line, side);
        lexicons.values().forEach(lexicon -> lexicon.addSense(word, sense));
      }
    }
    line++;
  }

  private void addSide(Tongue tongue, String words, Sense sense, boolean verbs) {
    for (String word : words.strip().split(" +")) {
      lexicons.get(tongue).addSense(word, sense);
      if (verbs && (tongue == Tongue.ENGLISH || word.matches(".*(?:er|ir|re|oir)(?:_.*)?"))) {
        lexicons.get(tongue).addVerb(word);
      }
    }
  }
}
