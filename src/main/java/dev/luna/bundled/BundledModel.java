package dev.luna.bundled;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The model for embeddings that Luna brings: English first, 384 dimensions. */
public final class BundledModel {

  public static final String NAME = "e5-small-v2-q";

  private static final Bundle BUNDLE =
      new Bundle(
          BundledModel.class.getClassLoader(),
          Map.of("model.onnx", NAME + ".onnx", "tokenizer.json", NAME + "-tokenizer.json"));

  private BundledModel() {}

  /**
   * Unpacks the model below a directory if it is not there yet.
   *
   * @return the directory with {@code model.onnx} and {@code tokenizer.json}
   */
  public static Path unpackInto(Path cache) throws IOException {
    return BUNDLE.unpackInto(cache);
  }
}
