package dev.luna.memory;

import java.util.List;

/** Arithmetic of vectors. */
final class Vectors {

  private Vectors() {}

  /** The cosine of vectors of length 1. */
  static double dot(float[] one, float[] other) {
    double dot = 0;
    for (int i = 0; i < one.length; i++) {
      dot += (double) one[i] * other[i];
    }
    return dot;
  }

  /** The mean of vectors of as many dimensions; its dot product is the mean of theirs. */
  static float[] mean(List<float[]> vectors) {
    float[] mean = new float[vectors.get(0).length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return mean;
  }
}
