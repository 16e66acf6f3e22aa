package dev.luna.bench;

import dev.luna.memory.Embedder;
import java.util.List;
import java.util.Random;

/**
 * Real vectors for questions, and for memories vectors in clusters that cost nothing to compute.
 */
final class SyntheticPassages implements Embedder {

  private static final int CLUSTERS = 300;

  private final Embedder real;
  private final float[][] centres = new float[CLUSTERS][];

  SyntheticPassages(Embedder real) {
    this.real = real;
    Random random = new Random(11);
    for (int i = 0; i < CLUSTERS; i++) {
      centres[i] = near(new float[real.dimensions()], 1, random);
    }
  }

  @Override
  public String model() {
    return "synthetic";
  }

  @Override
  public int dimensions() {
    return real.dimensions();
  }

  @Override
  public double unrelated() {
    return -1;
  }

  @Override
  public float[] query(String text) {
    return real.query(text);
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    return texts.stream()
        .map(
            text -> {
              Random random = new Random(text.hashCode());
              return near(centres[random.nextInt(CLUSTERS)], 0.05f, random);
            })
        .toList();
  }

  @Override
  public void close() {
    real.close();
  }

  private static float[] near(float[] centre, float spread, Random random) {
    float[] vector = centre.clone();
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] += (float) random.nextGaussian() * spread;
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }
}
