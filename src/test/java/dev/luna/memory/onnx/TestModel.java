package dev.luna.memory.onnx;

import dev.luna.bundled.BundledModel;
import dev.luna.bundled.NativeLibrary;
import dev.luna.memory.EmbeddingException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The model that Luna brings, unpacked once for all tests and benchmarks. */
public final class TestModel {

  private static final Path CACHE = Path.of("target", "test-cache").toAbsolutePath();

  private TestModel() {}

  static Path directory() throws IOException {
    NativeLibrary.ONNX_RUNTIME.provide(CACHE);
    NativeLibrary.TOKENIZERS.provide(CACHE);
    return BundledModel.unpackInto(CACHE);
  }

  /**
   * Loads it. The tests that ask are skipped, with a line on the console, where there is no native
   * code for this platform.
   */
  public static OnnxEmbedder loadOrSkip() throws IOException {
    try {
      return load();
    } catch (EmbeddingException e) {
      System.out.println("SKIPPED: tests with the model, because " + e.getMessage());
      return Assumptions.abort(e.getMessage());
    }
  }

  /**
   * Loads it.
   *
   * @throws EmbeddingException where there is no native code for this platform
   */
  public static OnnxEmbedder load() throws IOException {
    return OnnxEmbedder.load(directory(), ModelSettings.e5("e5"));
  }
}
