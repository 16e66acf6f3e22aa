package dev.luna.memory.onnx;

import dev.luna.memory.EmbeddingException;
import java.util.List;
import java.util.function.Function;

/** Brings the vectors of a text's windows together. */
final class UnitVector {

  private UnitVector() {}

  /** The mean, each window weighing as much as it has tokens, brought to length 1. */
  static float[] ofMean(List<long[]> windows, Function<long[], float[]> vector) {
    float[] sum = null;
    for (long[] window : windows) {
      float[] part = vector.apply(window);
      sum = sum == null ? new float[part.length] : sum;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i] * window.length;
      }
    }
    return normalized(sum);
  }

  private static float[] normalized(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    double length = Math.sqrt(squares);
    if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
      throw new EmbeddingException("The model gave a vector without a direction", null);
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }
}
