package dev.luna.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Vectors of a text's first letters, unless a test says otherwise: near where these are the same.
 */
final class FakeEmbedder implements Embedder {

  private final List<String> embedded = Collections.synchronizedList(new ArrayList<>());
  private volatile Predicate<String> failing = text -> false;
  private volatile Function<String, float[]> vectors = text -> at(text.startsWith("a") ? 1 : 0);
  private volatile double unrelated = -1;
  private volatile boolean closed;

  /** Which texts cannot be embedded from now on. */
  FakeEmbedder failAt(Predicate<String> texts) {
    failing = texts;
    return this;
  }

  /** Which vectors texts have from now on. */
  FakeEmbedder as(Function<String, float[]> vectors) {
    this.vectors = vectors;
    return this;
  }

  /** Below which similarity nothing is near from now on. */
  FakeEmbedder unrelatedBelow(double similarity) {
    unrelated = similarity;
    return this;
  }

  /** A vector with this cosine to the one at 1, in [0, 1]. */
  static float[] at(double cosine) {
    return new float[] {(float) cosine, (float) Math.sqrt(1 - cosine * cosine)};
  }

  /** Every text that was, in this order. */
  List<String> embedded() {
    return List.copyOf(embedded);
  }

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
    return unrelated;
  }

  @Override
  public float[] query(String text) {
    if (failing.test(text)) {
      throw new EmbeddingException("no vector for " + text, null);
    }
    embedded.add(text);
    return vectors.apply(text);
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
