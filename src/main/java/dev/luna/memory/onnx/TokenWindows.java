package dev.luna.memory.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import dev.luna.memory.EmbeddingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cuts a text into the windows of tokens that a model can take; a short text is one window. */
final class TokenWindows implements AutoCloseable {

  /** What comes later in a text does not shape its vector. */
  private static final int MOST_TOKENS = 2_048;

  /** No language has tokens that are longer on average. */
  private static final int MOST_CHARACTERS = 16 * MOST_TOKENS;

  static {
    // The library would look for its maker's cloud and report to it.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
  }

  private final HuggingFaceTokenizer tokenizer;
  private final int mostWindows;

  private TokenWindows(HuggingFaceTokenizer tokenizer, int maxTokens) {
    this.tokenizer = tokenizer;
    this.mostWindows = Math.max(1, MOST_TOKENS / maxTokens);
  }

  /**
   * @throws EmbeddingException if the file is not a tokenizer
   */
  static TokenWindows load(Path file, int maxTokens) {
    requireNativeCode();
    String longest = Integer.toString(maxTokens);
    Map<String, String> options =
        Map.of(
            "truncation",
            "true",
            "padding",
            "false",
            "maxLength",
            longest,
            "modelMaxLength",
            longest);
    try {
      return new TokenWindows(HuggingFaceTokenizer.newInstance(file, options), maxTokens);
    } catch (IOException | RuntimeException e) {
      throw new EmbeddingException("%s is no tokenizer: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The numbers of the tokens of each window, at least one window. */
  List<long[]> of(String text) {
    Encoding first = tokenizer.encode(clean(text), true, true);
    return Stream.concat(Stream.of(first), Stream.of(first.getOverflowing()))
        .limit(mostWindows)
        .map(Encoding::getIds)
        .toList();
  }

  @Override
  public void close() {
    tokenizer.close();
  }

  // What is thrown depends on what the library tried.
  private static void requireNativeCode() {
    try {
      LibUtils.checkStatus();
    } catch (RuntimeException | LinkageError | AssertionError e) {
      throw NativeCode.missing("The tokenizer", e);
    }
  }

  // Half a character, which a String may hold, is none in the UTF-8 of native code.
  private String clean(String text) {
    String begin = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    return new String(begin.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
