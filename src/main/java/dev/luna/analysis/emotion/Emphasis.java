package dev.luna.analysis.emotion;

import java.util.List;
import java.util.Locale;

/** How much words around a feeling, marks and capitals strengthen or weaken it. */
final class Emphasis {

  private static final double STRONGER = 1.3;
  private static final double WEAKER = 0.6;
  private static final double EXCLAIMED = 1.1;
  private static final double SHOUTED = 1.2;
  private static final int BEFORE = 2;
  private static final int AFTER = 1;

  private final List<Word> words;
  private final Clauses clauses;
  private final double ofSentence;
  private final boolean quiet;

  Emphasis(List<Word> words, Clauses clauses) {
    this.words = words;
    this.clauses = clauses;
    long marks = words.stream().filter(word -> word.token().text().equals("!")).count();
    ofSentence = Math.pow(EXCLAIMED, Math.min(marks, 2));
    quiet = words.stream().anyMatch(word -> isLower(word.token().text()));
  }

  /** A factor, above 1 where it is strengthened. */
  double of(Found<?> feeling) {
    double factor = ofSentence;
    if (clauses.all(Cue.INTENSIFIER).stream().anyMatch(cue -> isBeside(cue, feeling))) {
      factor *= STRONGER;
    }
    if (clauses.all(Cue.DIMINISHER).stream().anyMatch(cue -> isBeside(cue, feeling))) {
      factor *= WEAKER;
    }
    return quiet && isShouted(words.get(feeling.start()).token().text())
        ? factor * SHOUTED
        : factor;
  }

  private boolean isBeside(Found<Cue> cue, Found<?> feeling) {
    int before = feeling.start() - cue.end();
    int after = cue.start() - feeling.end();
    return before >= 0 && before <= BEFORE && !clauses.parted(cue.end(), feeling.start())
        || after >= 0 && after <= AFTER && !clauses.parted(feeling.end(), cue.start());
  }

  private static boolean isLower(String text) {
    return text.length() > 1 && text.equals(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isShouted(String text) {
    return text.length() > 2
        && text.chars().allMatch(Character::isLetter)
        && text.equals(text.toUpperCase(Locale.ROOT));
  }
}
