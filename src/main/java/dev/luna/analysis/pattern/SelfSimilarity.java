package dev.luna.analysis.pattern;

import java.util.List;

/** Looks for fluctuations that are alike on all scales. */
final class SelfSimilarity {

  /** More numbers do not change the answer, only take longer. */
  private static final int SAMPLE = 4_000;

  private static final double MIN_FIT = 0.95;

  /** Below this it can hardly be told from noise without memory, which has 0.5. */
  private static final double MIN_EXPONENT = 0.65;

  /** A smooth curve has 2. */
  private static final double SMOOTH = 1.9;

  /** Memory that ends at some scale, and trends, bend the line. */
  private static final double MAX_BEND = 0.45;

  private static final double MIN_ADVANTAGE = 1;

  /**
   * From here on the series is a sum of steps, like a random walk, which is alike on all scales; no
   * test tells it from noise whose memory is longer than the series.
   */
  private static final double SUMMED = 1.3;

  private SelfSimilarity() {}

  static Finding in(DataStream stream) {
    if (stream.numbers().size() < FluctuationAnalysis.MIN_NUMBERS) {
      return Finding.notMeasurable(PatternKind.SELF_SIMILARITY, FluctuationAnalysis.MIN_NUMBERS);
    }
    double[] series = stream.numbers().stream().limit(SAMPLE).mapToDouble(it -> it).toArray();
    return measure(stream, series).measuredOn(series.length, stream.numbers().size());
  }

  private static Finding measure(DataStream stream, double[] series) {
    FluctuationAnalysis analysis = FluctuationAnalysis.of(series);
    double exponent = analysis.fit().slope();
    if (Double.isNaN(exponent)) {
      return Finding.of(PatternKind.SELF_SIMILARITY, false, 0, List.of(), List.of());
    }
    List<Measure> measures = measures(analysis, Spectrum.of(series).advantageOfPowerLaw());
    // A period is seen at its own scale alone.
    boolean found =
        exponent < SMOOTH
            && measures.stream().allMatch(Measure::passes)
            && !Periodicity.in(stream).found();
    return Finding.of(
        PatternKind.SELF_SIMILARITY,
        found,
        analysis.fit().rSquared(),
        measures,
        List.of(range(analysis.scales())));
  }

  private static List<Measure> measures(FluctuationAnalysis analysis, double advantage) {
    double exponent = analysis.fit().slope();
    return List.of(
        Measure.atLeast("exponent", exponent, MIN_EXPONENT),
        exponent >= SUMMED
            ? Measure.of("power_law_advantage", advantage)
            : Measure.atLeast("power_law_advantage", advantage, MIN_ADVANTAGE),
        Measure.atMost("bend", Math.abs(analysis.large() - analysis.small()), MAX_BEND),
        Measure.atLeast("r_squared", analysis.fit().rSquared(), MIN_FIT));
  }

  private static Evidence range(int[] scales) {
    String text = scales[0] + "–" + scales[scales.length - 1];
    return new Evidence(Evidence.Type.SCALES, text, scales.length, List.of());
  }
}
