package dev.luna.analysis.pattern;

import dev.luna.analysis.statistics.Binomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks for words and items that come again. */
final class Repetition {

  /** The share of the items that must be in sequences that come again. */
  private static final double MIN_TEXT_COVERAGE = 0.25;

  private static final double MIN_SYMBOL_COVERAGE = 0.5;

  /** One item that is so much of the whole is repetition by itself. */
  private static final double MIN_WORD_SHARE = 0.25;

  private static final int MIN_WORD_TIMES = 3;
  private static final double MIN_SYMBOL_SHARE = 0.9;

  private static final double MAX_CHANCE = 0.01;
  private static final int MIN_ITEMS = 3;

  // Prose of a page is above 0.4.
  private static final double MAX_COMPRESSION = 0.25;
  private static final int MIN_COMPRESSED = 400;

  private Repetition() {}

  static Finding in(DataStream stream) {
    if (stream.items().size() < MIN_ITEMS) {
      return Finding.notMeasurable(PatternKind.REPETITION, MIN_ITEMS);
    }
    return stream.isText() ? inText(stream) : inSeries(stream);
  }

  private static Finding inText(DataStream stream) {
    RepeatedSequences sequences = RepeatedSequences.inText(stream.items());
    ItemCount top =
        ItemCount.top(stream.items().stream().filter(it -> !FunctionWords.contain(it)).toList());
    double topShare = (double) top.times() / stream.items().size();
    Measure coverage = Measure.atLeast("ngram_coverage", sequences.coverage(), MIN_TEXT_COVERAGE);
    Measure word = Measure.atLeast("top_item_share", topShare, MIN_WORD_SHARE);
    Measure compression = compression(stream.text());
    boolean said = word.passes() && top.times() >= MIN_WORD_TIMES;
    boolean found =
        coverage.passes() || said || compression.threshold().isPresent() && compression.passes();
    List<Evidence> evidence = new ArrayList<>(sequences.evidence());
    if (said) {
      evidence.add(top.evidence(stream.items()));
    }
    double strength =
        Math.max(sequences.coverage(), Math.max(said ? topShare : 0, 1 - compression.value()));
    return Finding.of(
        PatternKind.REPETITION, found, strength, List.of(coverage, word, compression), evidence);
  }

  /** A series may be short of different items; only what chance does not bring counts. */
  private static Finding inSeries(DataStream stream) {
    List<String> items = stream.items();
    RepeatedSequences sequences = RepeatedSequences.inSeries(items);
    ItemCount top = ItemCount.top(items);
    double topShare = (double) top.times() / items.size();
    Measure coverage = Measure.atLeast("ngram_coverage", sequences.coverage(), MIN_SYMBOL_COVERAGE);
    Measure item = Measure.atLeast("top_item_share", topShare, MIN_SYMBOL_SHARE);
    Measure runs = Measure.atMost("runs_chance", runsChance(stream), MAX_CHANCE);
    List<Evidence> evidence = new ArrayList<>(sequences.evidence());
    if (item.passes() || runs.passes()) {
      evidence.add(top.evidence(items));
    }
    double strength =
        Math.max(sequences.coverage(), Math.max(topShare, runs.passes() ? runShare(items) : 0));
    return Finding.of(
        PatternKind.REPETITION,
        coverage.passes() || item.passes() || runs.passes(),
        strength,
        List.of(
            coverage,
            item,
            runs,
            Measure.of("compression_ratio", Compression.ratio(stream.text()))),
        evidence);
  }

  private static Measure compression(String text) {
    double ratio = Compression.ratio(text);
    return text.length() < MIN_COMPRESSED
        ? Measure.of("compression_ratio", ratio)
        : Measure.atMost("compression_ratio", ratio, MAX_COMPRESSION);
  }

  /** Numbers that change slowly have equal neighbours too, so for numbers this says nothing. */
  private static double runsChance(DataStream stream) {
    List<String> items = stream.items();
    if (stream.form() == PatternReport.Form.NUMBERS) {
      return 1;
    }
    int pairs = items.size() - 1;
    return Binomial.atLeast(pairs, (int) Math.round(runShare(items) * pairs), equality(items));
  }

  private static double runShare(List<String> items) {
    int equal = 0;
    for (int i = 1; i < items.size(); i++) {
      equal += items.get(i).equals(items.get(i - 1)) ? 1 : 0;
    }
    return (double) equal / (items.size() - 1);
  }

  /** The chance that two of these items, drawn without returning the first, are equal. */
  static double equality(List<String> items) {
    Map<String, Long> counts =
        items.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    double n = items.size();
    return counts.values().stream().mapToDouble(it -> it * (it - 1.0) / (n * (n - 1))).sum();
  }
}
