package dev.luna.analysis.pattern;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a figure of a series would be if each number were a share of the one before it and noise (an
 * autoregressive process of order one), which covers white noise and, nearly, random walks.
 */
final class RedNoise {

  private static final double CHANCE = 0.01;
  private static final int SERIES = 199;

  // The same stream gets the same answer.
  private static final long SEED = 1618;

  private static final double MAX_SHARE = 0.995;

  private RedNoise() {}

  /**
   * The bound that the figure exceeds in one of a hundred such series of the same length and with
   * the same correlation of neighbours.
   */
  static double bound(double[] series, ToDoubleFunction<double[]> figure) {
    double share = share(series);
    SplittableRandom seeds = new SplittableRandom(SEED);
    double[] figures =
        IntStream.range(0, SERIES)
            .mapToObj(i -> series(series.length, share, seeds.split()))
            .mapToDouble(figure)
            .sorted()
            .toArray();
    return figures[SERIES - (int) (CHANCE * (SERIES + 1))];
  }

  // The estimate is too low by about this in short series (Kendall 1954), more so without a trend.
  private static double share(double[] series) {
    double r = Autocorrelation.ofNeighbours(series);
    return Math.max(-MAX_SHARE, Math.min(MAX_SHARE, r + (2 + 4 * r) / series.length));
  }

  private static double[] series(int length, double share, SplittableRandom random) {
    double[] series = new double[length];
    series[0] = random.nextGaussian() / Math.sqrt(1 - share * share);
    for (int i = 1; i < length; i++) {
      series[i] = share * series[i - 1] + random.nextGaussian();
    }
    return series;
  }
}
