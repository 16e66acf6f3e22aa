package dev.luna.memory.onnx;

import dev.luna.memory.EmbeddingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a model expects of who uses it.
 *
 * @param name for people
 * @param queryPrefix what begins every question
 * @param passagePrefix what begins every text that is to be found
 * @param pooling how the vectors of the tokens become one
 * @param maxTokens how many tokens of a longer text it gets at once, in [16, 8192]
 * @param unrelated the similarity below which a question and a text have nothing to do with each
 *     other, in [-1, 1]
 */
public record ModelSettings(
    String name,
    String queryPrefix,
    String passagePrefix,
    Pooling pooling,
    int maxTokens,
    double unrelated) {

  static final String FILE = "luna-model.properties";

  private static final Set<String> KEYS =
      Set.of("query-prefix", "passage-prefix", "pooling", "max-tokens", "unrelated");

  // Measured; see docs/design/recall.md.
  private static final double E5_UNRELATED = 0.74;

  public ModelSettings {
    if (maxTokens < 16 || maxTokens > 8_192) {
      throw new IllegalArgumentException(
          "max-tokens must be from 16 to 8192, not %d".formatted(maxTokens));
    }
    if (!(unrelated >= -1 && unrelated <= 1)) {
      throw new IllegalArgumentException(
          "unrelated must be from -1 to 1, not %s".formatted(unrelated));
    }
  }

  /**
   * Those of the models called E5. They can take 512 tokens, but find a long text better by the
   * mean of shorter windows.
   */
  public static ModelSettings e5(String name) {
    return new ModelSettings(name, "query: ", "passage: ", Pooling.MEAN, 128, E5_UNRELATED);
  }

  /**
   * Those of a model in a directory, named after it: what {@code luna-model.properties} there says,
   * else no prefixes, the mean, and 512 tokens.
   *
   * @throws EmbeddingException if the file says what is not allowed
   */
  public static ModelSettings in(Path directory) {
    Path file = directory.resolve(FILE);
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new EmbeddingException("%s cannot be read: %s".formatted(file, e), e);
      }
    }
    try {
      return of(directory.getFileName().toString(), properties);
    } catch (IllegalArgumentException e) {
      throw new EmbeddingException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static ModelSettings of(String name, Properties properties) {
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown %s; there are %s".formatted(unknown, new TreeSet<>(KEYS)));
    }
    return new ModelSettings(
        name,
        properties.getProperty("query-prefix", ""),
        properties.getProperty("passage-prefix", ""),
        pooling(properties.getProperty("pooling", "mean").strip()),
        maxTokens(properties.getProperty("max-tokens", "512").strip()),
        unrelated(properties.getProperty("unrelated", "-1").strip()));
  }

  private static double unrelated(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("unrelated must be a number, not '%s'".formatted(text), e);
    }
  }

  private static Pooling pooling(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "mean" -> Pooling.MEAN;
      case "cls" -> Pooling.CLS;
      default ->
          throw new IllegalArgumentException(
              "pooling must be mean or cls, not '%s'".formatted(text));
    };
  }

  private static int maxTokens(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "max-tokens must be a whole number, not '%s'".formatted(text), e);
    }
  }
}
