package dev.luna.memory.onnx;

import dev.luna.memory.Embedder;
import dev.luna.memory.EmbeddingException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Vectors from an ONNX model. A text longer than the model is given at once is cut into windows,
 * and its vector is their mean, weighted by their lengths.
 */
public final class OnnxEmbedder implements Embedder {

  private static final int MOST_DIMENSIONS = 1_024;

  private final ModelSettings settings;
  private final String fingerprint;
  private final TokenWindows windows;
  private final OnnxModel model;
  private final int dimensions;

  /** Native code that is freed while it runs takes the whole process down. */
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();

  private boolean closed;

  private OnnxEmbedder(
      ModelSettings settings, String fingerprint, TokenWindows windows, OnnxModel model) {
    this.settings = settings;
    this.fingerprint = fingerprint;
    this.windows = windows;
    this.model = model;
    this.dimensions = query("?").length;
    if (dimensions > MOST_DIMENSIONS) {
      throw new EmbeddingException(
          "The model has %d dimensions: at most %d can be used"
              .formatted(dimensions, MOST_DIMENSIONS),
          null);
    }
  }

  /**
   * Loads {@code model.onnx} and {@code tokenizer.json} of a directory, and tries them.
   *
   * @throws EmbeddingException if a file is missing or cannot be used, or if there is no native
   *     code for this platform
   */
  public static OnnxEmbedder load(Path directory, ModelSettings settings) {
    ModelDirectory files = new ModelDirectory(directory);
    Path onnx = files.model();
    Path tokenizer = files.tokenizer();
    TokenWindows windows = TokenWindows.load(tokenizer, settings.maxTokens());
    try {
      OnnxModel model = OnnxModel.load(onnx);
      try {
        return new OnnxEmbedder(settings, files.fingerprint(settings), windows, model);
      } catch (RuntimeException e) {
        model.close();
        throw e;
      }
    } catch (RuntimeException e) {
      windows.close();
      throw e;
    }
  }

  @Override
  public String model() {
    return fingerprint;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public double unrelated() {
    return settings.unrelated();
  }

  @Override
  public float[] query(String text) {
    return embed(settings.queryPrefix() + text);
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    return texts.stream().map(text -> embed(settings.passagePrefix() + text)).toList();
  }

  @Override
  public void close() {
    inUse.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        windows.close();
        model.close();
      }
    } finally {
      inUse.writeLock().unlock();
    }
  }

  private float[] embed(String text) {
    inUse.readLock().lock();
    try {
      if (closed) {
        throw new EmbeddingException("The embedder is closed", null);
      }
      return UnitVector.ofMean(
          windows.of(text), tokens -> model.vector(tokens, settings.pooling()));
    } finally {
      inUse.readLock().unlock();
    }
  }
}
