package dev.luna.analysis.pattern;

import dev.luna.analysis.statistics.LineFit;

/**
 * The lag at which a series resembles itself most, after it did not.
 *
 * @param lag the distance, in numbers; 0 where no lag stands out
 * @param coefficient Pearson's correlation of the series with itself at that distance, −1 to 1
 * @param prominence how far that is above the lowest at any smaller lag, from 0 to 2
 */
record Autocorrelation(int lag, double coefficient, double prominence) {

  private static final int MAX_LAG = 400;

  /** A whole number of periods is a lag too; the first that is nearly as good is the period. */
  private static final double NEARLY = 0.85;

  /**
   * @param cycles how often the lag must fit into the series
   */
  static Autocorrelation of(double[] series, int cycles) {
    double[] level = detrended(series);
    int longest = Math.min(MAX_LAG, series.length / cycles);
    double[] r = new double[longest + 2];
    r[0] = 1;
    for (int lag = 1; lag < r.length; lag++) {
      r[lag] = correlation(level, lag);
    }
    double lowest = r[1];
    Autocorrelation best = new Autocorrelation(0, 0, 0);
    for (int lag = 2; lag <= longest; lag++) {
      double prominence = r[lag] - lowest;
      boolean peak = r[lag] > r[lag - 1] && r[lag] >= r[lag + 1] && r[lag] > 0;
      if (peak && NEARLY * prominence > best.prominence()) {
        best = new Autocorrelation(lag, r[lag], prominence);
      }
      lowest = Math.min(lowest, r[lag]);
    }
    return best;
  }

  /** The correlation of neighbours. */
  static double ofNeighbours(double[] series) {
    return correlation(detrended(series), 1);
  }

  private static double[] detrended(double[] series) {
    LineFit trend = LineFit.of(series);
    double[] level = new double[series.length];
    double size = 0;
    for (int i = 0; i < level.length; i++) {
      level[i] = series[i] - trend.at(i);
      size = Math.max(size, Math.abs(series[i]));
    }
    for (int i = 0; i < level.length; i++) {
      // What is left of an exact line is the error of doubles.
      level[i] = Math.abs(level[i]) < 1e-9 * size ? 0 : level[i];
    }
    return level;
  }

  private static double correlation(double[] series, int lag) {
    int n = series.length - lag;
    double x = 0;
    double y = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      double a = series[i];
      double b = series[i + lag];
      x += a;
      y += b;
      xx += a * a;
      yy += b * b;
      xy += a * b;
    }
    double spread = (xx - x * x / n) * (yy - y * y / n);
    return spread <= 0 ? 0 : (xy - x * y / n) / Math.sqrt(spread);
  }
}
