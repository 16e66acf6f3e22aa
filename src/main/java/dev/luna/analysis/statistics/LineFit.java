package dev.luna.analysis.statistics;

/**
 * The line that least squares lay through points.
 *
 * @param rSquared the share of the variance of y that the line explains, from 0 to 1; 1 where all y
 *     are the same
 */
public record LineFit(double slope, double intercept, double rSquared) {

  /** Through points whose x are 0, 1, 2, …; at least two. */
  public static LineFit of(double[] y) {
    double[] x = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
    }
    return of(x, y);
  }

  /**
   * @param x at least two, not all the same
   * @param y as many
   */
  public static LineFit of(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      xy += (x[i] - meanX) * (y[i] - meanY);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    double slope = xy / xx;
    return new LineFit(slope, meanY - slope * meanX, yy == 0 ? 1 : Math.min(1, slope * xy / yy));
  }

  /** The y of the line at this x. */
  public double at(double x) {
    return intercept + slope * x;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
