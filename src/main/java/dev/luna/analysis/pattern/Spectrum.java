package dev.luna.analysis.pattern;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** How the variance of a series is spread over the frequencies, and which model that fits. */
final class Spectrum {

  private static final int STEPS = 100;

  private final double[] frequencies;
  private final double[] power;

  private Spectrum(double[] frequencies, double[] power) {
    this.frequencies = frequencies;
    this.power = power;
  }

  static Spectrum of(double[] series) {
    int count = (series.length - 1) / 2;
    double mean = Arrays.stream(series).average().orElseThrow();
    double[] frequencies = new double[count];
    double[] power = new double[count];
    for (int k = 0; k < count; k++) {
      frequencies[k] = 2 * Math.PI * (k + 1) / series.length;
      power[k] = power(series, mean, frequencies[k]);
    }
    return new Spectrum(frequencies, power);
  }

  /** Goertzel's algorithm. */
  private static double power(double[] series, double mean, double frequency) {
    double factor = 2 * Math.cos(frequency);
    double last = 0;
    double before = 0;
    for (double value : series) {
      double next = value - mean + factor * last - before;
      before = last;
      last = next;
    }
    return Math.max(Double.MIN_NORMAL, last * last + before * before - factor * last * before);
  }

  /**
   * By how much a power law of the frequency, whose memory never ends, is likelier than a memory
   * that ends as that of an autoregressive process of order one does: the difference of Whittle's
   * logarithmic likelihoods (1953), each with its best parameter.
   */
  double advantageOfPowerLaw() {
    double powerLaw = Double.NEGATIVE_INFINITY;
    double ending = Double.NEGATIVE_INFINITY;
    for (int step = 0; step < STEPS; step++) {
      double parameter = (double) step / STEPS;
      powerLaw = Math.max(powerLaw, likelihood(w -> Math.pow(2 * Math.sin(w / 2), -2 * parameter)));
      ending =
          Math.max(
              ending,
              likelihood(w -> 1 / (1 + parameter * parameter - 2 * parameter * Math.cos(w))));
    }
    return powerLaw - ending;
  }

  private double likelihood(DoubleUnaryOperator model) {
    double ratios = 0;
    double logs = 0;
    for (int k = 0; k < power.length; k++) {
      double expected = model.applyAsDouble(frequencies[k]);
      ratios += power[k] / expected;
      logs += Math.log(expected);
    }
    return -power.length * Math.log(ratios / power.length) - logs;
  }
}
