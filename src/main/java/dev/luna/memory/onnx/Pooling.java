package dev.luna.memory.onnx;

import java.nio.FloatBuffer;

/** How the vectors of a text's tokens become one. */
public enum Pooling {
  /** Their mean. */
  MEAN {
    @Override
    float[] pool(FloatBuffer vectors, int dimensions) {
      float[] sum = new float[dimensions];
      int tokens = vectors.remaining() / dimensions;
      for (int token = 0; token < tokens; token++) {
        for (int i = 0; i < dimensions; i++) {
          sum[i] += vectors.get();
        }
      }
      for (int i = 0; i < dimensions; i++) {
        sum[i] /= tokens;
      }
      return sum;
    }
  },
  /** That of the first token. */
  CLS {
    @Override
    float[] pool(FloatBuffer vectors, int dimensions) {
      float[] first = new float[dimensions];
      vectors.get(first);
      return first;
    }
  };

  abstract float[] pool(FloatBuffer vectors, int dimensions);
}
