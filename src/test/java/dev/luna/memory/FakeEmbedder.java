package dev.luna.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Vectors of a text's first letters: near each other where these are the same. */
final class FakeEmbedder implements Embedder {

  private final List<String> embedded = Collections.synchronizedList(new ArrayList<>());
  private volatile Predicate<String> failing = text -> false;
  private volatile boolean closed;

  /** Which texts cannot be embedded from now on. */
  FakeEmbedder failAt(Predicate<String> texts) {
    failing = texts;
    return this;
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
    return -1;
  }

  @Override
  public float[] query(String text) {
    if (failing.test(text)) {
      throw new EmbeddingException("no vector for " + text, null);
    }
    embedded.add(text);
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
