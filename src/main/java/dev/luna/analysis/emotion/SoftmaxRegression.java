package dev.luna.analysis.emotion;

import java.util.List;

/**
 * Multinomial logistic regression: how likely each class is for a vector, learnt from vectors of
 * known classes by gradient descent. The same examples always give the same model.
 */
final class SoftmaxRegression {

  private static final int STEPS = 100;
  private static final double RATE = 2;

  /** Keeps the weights small, since there are about as many dimensions as examples. */
  private static final double DECAY = 0.001;

  /** Vectors of sentences differ little from their mean; this makes their differences count. */
  private static final double SCALE = 5;

  private final double[] mean;
  private final double[][] weights;
  private final double[] bias;

  private SoftmaxRegression(double[] mean, int classes) {
    this.mean = mean;
    this.weights = new double[classes][mean.length];
    this.bias = new double[classes];
  }

  /**
   * Learns from examples.
   *
   * @param vectors all of one length
   * @param labels the class of each, from 0
   */
  static SoftmaxRegression of(List<float[]> vectors, int[] labels, int classes) {
    SoftmaxRegression model = new SoftmaxRegression(mean(vectors), classes);
    List<double[]> inputs = vectors.stream().map(model::input).toList();
    for (int step = 0; step < STEPS; step++) {
      model.step(inputs, labels);
    }
    return model;
  }

  /** How likely each class is; together 1. */
  double[] probabilities(float[] vector) {
    return probabilities(input(vector));
  }

  private void step(List<double[]> inputs, int[] labels) {
    double[][] gradient = new double[weights.length][mean.length];
    double[] ofBias = new double[weights.length];
    for (int i = 0; i < labels.length; i++) {
      double[] errors = probabilities(inputs.get(i));
      errors[labels[i]] -= 1;
      for (int k = 0; k < errors.length; k++) {
        add(gradient[k], errors[k] / labels.length, inputs.get(i));
        ofBias[k] += errors[k] / labels.length;
      }
    }
    for (int k = 0; k < weights.length; k++) {
      add(gradient[k], DECAY, weights[k]);
      add(weights[k], -RATE, gradient[k]);
      bias[k] -= RATE * ofBias[k];
    }
  }

  private double[] probabilities(double[] input) {
    double[] odds = new double[weights.length];
    double sum = 0;
    for (int k = 0; k < odds.length; k++) {
      odds[k] = Math.exp(bias[k] + dot(weights[k], input));
      sum += odds[k];
    }
    for (int k = 0; k < odds.length; k++) {
      odds[k] /= sum;
    }
    return odds;
  }

  private double[] input(float[] vector) {
    double[] input = new double[mean.length];
    for (int i = 0; i < input.length; i++) {
      input[i] = (vector[i] - mean[i]) * SCALE;
    }
    return input;
  }

  private static double[] mean(List<float[]> vectors) {
    double[] mean = new double[vectors.get(0).length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return mean;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }
}
