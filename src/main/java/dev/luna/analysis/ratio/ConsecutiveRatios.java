package dev.luna.analysis.ratio;

import dev.luna.analysis.statistics.Binomial;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the ratios of neighbouring numbers are φ, or 1/φ.
 *
 * @param ratios each number divided by the one before it, where both are not 0 and have one sign
 * @param near how many of them are within {@value #TOLERANCE} of φ or 1/φ, as a relative error
 * @param mean of those that are near, as a number above 1; 0 where none is
 * @param compatible whether the mean differs from φ by no more than the scatter and the rounding of
 *     the numbers explain
 * @param chance that as many ratios are near if all ratios are equally likely on a logarithmic
 *     scale, from 0 to 1
 */
public record ConsecutiveRatios(
    List<Double> ratios, int near, double mean, boolean compatible, double chance) {

  /** How near a ratio must be, as a relative error. */
  public static final double TOLERANCE = 0.02;

  /** Fewer ratios than this say nothing. */
  public static final int MIN_RATIOS = 3;

  /** The share of ratios that must be near. */
  public static final double MIN_SHARE = 0.6;

  /** The largest chance of being mistaken. */
  public static final double MAX_CHANCE = 0.001;

  // Neighbours are taken to be at most four times as large or as small as each other: a narrow
  // range makes what is near φ likelier, and the test stricter.
  private static final double RATE = 2 * TOLERANCE / Math.log(4);

  private static final double STANDARD_ERRORS = 3;

  static ConsecutiveRatios of(List<Double> numbers) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 1; i < numbers.size(); i++) {
      double ratio = numbers.get(i) / numbers.get(i - 1);
      if (ratio > 0 && Double.isFinite(ratio)) {
        ratios.add(ratio);
      }
    }
    double[] logs =
        ratios.stream()
            .filter(ratio -> GoldenRatio.distance(ratio) <= TOLERANCE)
            .mapToDouble(ratio -> Math.abs(Math.log(ratio)))
            .toArray();
    double mean = mean(logs);
    return new ConsecutiveRatios(
        List.copyOf(ratios),
        logs.length,
        logs.length == 0 ? 0 : Math.exp(mean),
        Math.abs(mean - GoldenRatio.LOG_PHI) <= margin(logs, mean, numbers),
        Binomial.atLeast(ratios.size(), logs.length, RATE));
  }

  /** The share of ratios that are near, from 0 to 1. */
  public double share() {
    return ratios.isEmpty() ? 0 : (double) near / ratios.size();
  }

  /** Whether φ is what the ratios have in common. */
  public boolean found() {
    return near >= MIN_RATIOS && share() >= MIN_SHARE && compatible && chance <= MAX_CHANCE;
  }

  private static double mean(double[] logs) {
    double sum = 0;
    for (double log : logs) {
      sum += log;
    }
    return logs.length == 0 ? 0 : sum / logs.length;
  }

  private static double margin(double[] logs, double mean, List<Double> numbers) {
    double squares = 0;
    for (double log : logs) {
      squares += (log - mean) * (log - mean);
    }
    double variance = logs.length < 2 ? 0 : squares / (logs.length - 1);
    double smallest =
        numbers.stream().mapToDouble(Math::abs).filter(size -> size > 0).min().orElse(1);
    return STANDARD_ERRORS * Math.sqrt(variance / Math.max(1, logs.length))
        + Precision.of(numbers).tolerance(2, smallest) / smallest;
  }
}
