package dev.luna.analysis.emotion;

import java.util.Arrays;
import java.util.List;

/** How much each word of a sentence counts for what its author feels. */
final class Standing {

  private static final double OUTWEIGHED = 0.4;

  /** Imagined, said by others, or quoted: alone it leaves a text neutral. */
  private static final double NOT_FELT = 0.2;

  private static final int NEAR = 3;

  private static final String OPENING = "\u00ab\u201c\"";
  private static final String CLOSING = "\u00bb\u201d\"";

  private final List<Word> words;
  private final Clauses clauses;
  private final double[] factors;

  private Standing(List<Word> words, Clauses clauses) {
    this.words = words;
    this.clauses = clauses;
    factors = new double[words.size()];
    Arrays.fill(factors, 1);
  }

  /** A factor in (0, 1] for each word. */
  static double[] of(List<Word> words, Clauses clauses) {
    Standing standing = new Standing(words, clauses);
    standing.weighContrasts();
    standing.weighWords(Cue.CONCESSION, OUTWEIGHED);
    standing.weighWords(Cue.CONDITION, NOT_FELT);
    standing.weighReports();
    standing.weighQuotations();
    return standing.factors;
  }

  private void weighContrasts() {
    for (Found<Cue> contrast : clauses.all(Cue.CONTRAST)) {
      times(OUTWEIGHED, 0, contrast.start());
    }
  }

  private void weighWords(Cue cue, double factor) {
    for (Found<Cue> found : clauses.all(cue)) {
      times(factor, found.end(), clauses.end(found.end()));
    }
  }

  private void weighReports() {
    for (Found<Cue> report : clauses.all(Cue.REPORT)) {
      boolean own =
          clauses.all(Cue.SPEAKER).stream()
              .anyMatch(it -> it.end() <= report.start() && report.start() - it.end() < NEAR);
      if (!own) {
        // "According to him, …" reaches over the comma.
        int end = report.start() == 0 ? words.size() : clauses.end(report.end());
        times(NOT_FELT, report.end(), end);
      }
    }
  }

  private void weighQuotations() {
    int open = -1;
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).token().text();
      if (open < 0 && OPENING.contains(text)) {
        open = i;
      } else if (open >= 0 && CLOSING.contains(text)) {
        times(open > 0 || i + 2 < words.size() ? NOT_FELT : 1, open, i);
        open = -1;
      }
    }
  }

  private void times(double factor, int from, int to) {
    for (int i = from; i < to; i++) {
      factors[i] *= factor;
    }
  }
}
