package dev.luna.analysis.pattern;

import java.util.List;

/** Looks for fluctuations that are alike on all scales. */
final class SelfSimilarity {

  /** More numbers do not change the answer, only take longer. */
  private static final int SAMPLE = 4_000;

  private static final double MIN_FIT = 0.97;

  /** Memory that ends at some scale bends the line; so do periods and trends. */
  private static final double MAX_BEND = 0.35;

  /** From here on the series is the sum of one, as a random walk is. */
  private static final double SUMMED = 1.3;

  private static final double MAX_EXPONENT = 1.8;

  private SelfSimilarity() {}

  static Finding in(DataStream stream) {
    if (stream.numbers().size() < FluctuationAnalysis.MIN_NUMBERS) {
      return Finding.notMeasurable(PatternKind.SELF_SIMILARITY, FluctuationAnalysis.MIN_NUMBERS);
    }
    double[] series = stream.numbers().stream().limit(SAMPLE).mapToDouble(it -> it).toArray();
    FluctuationAnalysis analysis = FluctuationAnalysis.of(series);
    if (Double.isNaN(analysis.fit().slope())) {
      return Finding.of(PatternKind.SELF_SIMILARITY, false, 0, List.of(), List.of());
    }
    double bound = RedNoise.bound(series, noise -> FluctuationAnalysis.of(noise).large());
    return finding(analysis, analysis.fit().slope() >= SUMMED ? SUMMED : bound);
  }

  private static Finding finding(FluctuationAnalysis analysis, double bound) {
    double exponent = analysis.fit().slope();
    int[] scales = analysis.scales();
    List<Measure> measures =
        List.of(
            Measure.atMost("exponent", exponent, MAX_EXPONENT),
            Measure.atLeast("exponent_of_large_scales", analysis.large(), bound),
            Measure.atMost("bend", Math.abs(analysis.large() - analysis.small()), MAX_BEND),
            Measure.atLeast("r_squared", analysis.fit().rSquared(), MIN_FIT));
    Evidence range =
        new Evidence(
            Evidence.Type.SCALES,
            scales[0] + "–" + scales[scales.length - 1],
            scales.length,
            List.of());
    return Finding.of(
        PatternKind.SELF_SIMILARITY,
        measures.stream().allMatch(Measure::passes),
        analysis.fit().rSquared(),
        measures,
        List.of(range));
  }
}
