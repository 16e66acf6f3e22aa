package dev.luna.memory;

import java.util.List;

/** Does something of a test's before each call for passages. */
final class SlowEmbedder implements Embedder {

  /** What may take long or fail. */
  interface Delay {
    void run() throws Exception;
  }

  private final Embedder embedder = new FakeEmbedder();
  private final Delay delay;

  SlowEmbedder(Delay delay) {
    this.delay = delay;
  }

  @Override
  public String model() {
    return embedder.model();
  }

  @Override
  public int dimensions() {
    return embedder.dimensions();
  }

  @Override
  public double unrelated() {
    return -1;
  }

  @Override
  public float[] query(String text) {
    return embedder.query(text);
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    try {
      delay.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return embedder.passages(texts);
  }

  @Override
  public void close() {
    embedder.close();
  }
}
