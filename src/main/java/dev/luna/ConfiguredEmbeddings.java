package dev.luna;

import dev.luna.bundled.BundledModel;
import dev.luna.bundled.EmptyLeftovers;
import dev.luna.bundled.NativeLibrary;
import dev.luna.config.LunaConfig;
import dev.luna.config.Settings;
import dev.luna.memory.Embedder;
import dev.luna.memory.EmbeddingException;
import dev.luna.memory.Embeddings;
import dev.luna.memory.ParallelEmbedder;
import dev.luna.memory.Timed;
import dev.luna.memory.onnx.ModelSettings;
import dev.luna.memory.onnx.OnnxEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Embeddings as the settings want them. */
final class ConfiguredEmbeddings {

  /** More gain little, and the requests need processors too. */
  private static final int MOST_THREADS = 4;

  private ConfiguredEmbeddings() {}

  static Embeddings of(LunaConfig config, Consumer<Timed> timed) {
    if (config.get(Settings.EMBEDDINGS) == Settings.Switch.OFF) {
      return Embeddings.off("LUNA_EMBEDDINGS is off");
    }
    Path cache = config.get(Settings.CACHE_PATH);
    Optional<Path> model = config.embeddingsModel();
    return new Embeddings(() -> load(cache, model, timed));
  }

  private static Embedder load(Path cache, Optional<Path> model, Consumer<Timed> timed) {
    EmptyLeftovers.deleteFrom(Path.of(System.getProperty("java.io.tmpdir")));
    NativeLibrary.ONNX_RUNTIME.provide(cache);
    NativeLibrary.TOKENIZERS.provide(cache);
    OnnxEmbedder embedder =
        model
            .map(directory -> OnnxEmbedder.load(directory, ModelSettings.in(directory)))
            .orElseGet(
                () -> OnnxEmbedder.load(bundled(cache), ModelSettings.e5(BundledModel.NAME)));
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    return new ParallelEmbedder(embedder, threads, timed);
  }

  private static Path bundled(Path cache) {
    try {
      return BundledModel.unpackInto(cache);
    } catch (IOException e) {
      throw new EmbeddingException(
          "The model cannot be unpacked into %s (LUNA_CACHE_PATH): %s".formatted(cache, e), e);
    }
  }
}
