package dev.luna.recall;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Means over questions, each of which counts the same. */
record Scores(List<Ranking> rankings) {

  private static final String HEAD = "%-32s %5s %7s %7s %7s %7s %7s%n";
  private static final String ROW = "%-32s %5d %7.3f %7.3f %7.3f %7.3f %7.3f%n";

  double recall(int k) {
    return mean(ranking -> ranking.recall(k));
  }

  double hit() {
    return mean(Ranking::hit);
  }

  /** The mean of the reciprocal ranks. */
  double mrr() {
    return mean(Ranking::reciprocalRank);
  }

  /** The scores of some of the questions. */
  Scores where(Predicate<String> group) {
    return new Scores(
        rankings.stream().filter(ranking -> group.test(ranking.question().group())).toList());
  }

  /** A table with a row for each group. */
  String table(String title) {
    StringBuilder table = new StringBuilder();
    table.append(HEAD.formatted(title, "n", "R@5", "R@10", "R@20", "hit@1", "MRR"));
    rankings.stream()
        .map(ranking -> ranking.question().group())
        .distinct()
        .sorted()
        .forEach(group -> table.append(where(group::equals).row(group)));
    return table.toString();
  }

  /** A row for a table. */
  String row(String name) {
    return String.format(
        Locale.ROOT, ROW, name, rankings.size(), recall(5), recall(10), recall(20), hit(), mrr());
  }

  private double mean(ToDoubleFunction<Ranking> score) {
    return rankings.stream().mapToDouble(score).average().orElseThrow();
  }
}
