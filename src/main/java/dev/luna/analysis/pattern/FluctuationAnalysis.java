package dev.luna.analysis.pattern;

import dev.luna.analysis.statistics.LineFit;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Detrended fluctuation analysis (Peng et al. 1994): how the fluctuation of the summed series grows
 * with the size of the windows it is measured in.
 *
 * @param fit of the logarithm of the fluctuation to that of the scale; its slope is the exponent α:
 *     0.5 for noise without memory, 1.5 for its sum
 * @param small the slope over the smaller half of the scales
 * @param large the slope over the larger half
 * @param scales the sizes of the windows, in numbers, ascending
 */
record FluctuationAnalysis(LineFit fit, double small, double large, int[] scales) {

  static final int MIN_NUMBERS = 256;

  private static final int SMALLEST = 8;
  private static final int WINDOWS = 4;
  private static final int STEPS_PER_DOUBLING = 3;

  /**
   * @param series at least {@value #MIN_NUMBERS} numbers
   */
  static FluctuationAnalysis of(double[] series) {
    int[] scales = scales(series.length);
    double[] profile = profile(series);
    double[] x = Arrays.stream(scales).mapToDouble(Math::log).toArray();
    double[] y =
        Arrays.stream(scales).mapToDouble(s -> Math.log(fluctuation(profile, s))).toArray();
    int half = scales.length / 2;
    return new FluctuationAnalysis(
        LineFit.of(x, y), slope(x, y, 0, half + 1), slope(x, y, half, scales.length), scales);
  }

  private static int[] scales(int length) {
    double doublings = Math.log((double) length / WINDOWS / SMALLEST) / Math.log(2);
    return IntStream.rangeClosed(0, (int) (doublings * STEPS_PER_DOUBLING))
        .map(i -> (int) Math.round(SMALLEST * Math.pow(2, (double) i / STEPS_PER_DOUBLING)))
        .toArray();
  }

  private static double[] profile(double[] series) {
    double mean = Arrays.stream(series).average().orElseThrow();
    double[] profile = new double[series.length];
    double sum = 0;
    for (int i = 0; i < series.length; i++) {
      sum += series[i] - mean;
      profile[i] = sum;
    }
    return profile;
  }

  /** The root mean square around the lines of all windows, laid from both ends. */
  private static double fluctuation(double[] profile, int scale) {
    int windows = profile.length / scale;
    int rest = profile.length - windows * scale;
    double sum = 0;
    for (int i = 0; i < windows; i++) {
      sum += residual(profile, i * scale, scale) + residual(profile, rest + i * scale, scale);
    }
    return Math.sqrt(sum / (2.0 * windows * scale));
  }

  private static double residual(double[] profile, int from, int scale) {
    double[] window = Arrays.copyOfRange(profile, from, from + scale);
    LineFit line = LineFit.of(window);
    double sum = 0;
    for (int i = 0; i < scale; i++) {
      double error = window[i] - line.at(i);
      sum += error * error;
    }
    return sum;
  }

  private static double slope(double[] x, double[] y, int from, int to) {
    return LineFit.of(Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(y, from, to)).slope();
  }
}
