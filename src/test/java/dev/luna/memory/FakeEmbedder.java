package dev.luna.memory;

import java.util.List;

/** Vectors of a text's first letters: near each other where these are the same. */
final class FakeEmbedder implements Embedder {

  private volatile boolean closed;

  @Override
  public String model() {
    return "fake";
  }

  @Override
  public int dimensions() {
    return 2;
  }

  @Override
  public double unrelated() {
    return -1;
  }

  @Override
  public float[] query(String text) {
    return text.startsWith("a") ? new float[] {1, 0} : new float[] {0, 1};
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    return texts.stream().map(this::query).toList();
  }

  @Override
  public void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }
}
