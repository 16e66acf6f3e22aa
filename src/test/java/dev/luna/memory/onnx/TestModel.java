package dev.luna.memory.onnx;

import dev.luna.bundled.BundledModel;
import dev.luna.bundled.NativeLibrary;
import java.io.IOException;
import java.nio.file.Path;

/** The model that Luna brings, unpacked once for all tests. */
final class TestModel {

  private static final Path CACHE = Path.of("target", "test-cache").toAbsolutePath();

  private TestModel() {}

  static Path directory() throws IOException {
    NativeLibrary.ONNX_RUNTIME.provide(CACHE);
    NativeLibrary.TOKENIZERS.provide(CACHE);
    return BundledModel.unpackInto(CACHE);
  }

  static OnnxEmbedder load() throws IOException {
    return OnnxEmbedder.load(directory(), ModelSettings.e5("e5"));
  }
}
