package dev.luna.memory.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.luna.memory.EmbeddingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models that somebody else made. */
class OwnModelTest {

  private static final List<String> INPUTS = List.of("input_ids", "attention_mask");

  @TempDir Path directory;

  @BeforeAll
  static void provideNativeCode() throws IOException {
    TestModel.directory();
  }

  @Test
  void takesOtherInputsOutputsAndDimensions() throws IOException {
    TinyModel.write(directory, List.of("input_ids"), "token_embeddings", 1_024);

    try (OnnxEmbedder embedder = load()) {
      assertThat(embedder.dimensions()).isEqualTo(1_024);
      assertThat(embedder.query("sun")[1]).isEqualTo(1);
    }
  }

  @Test
  void meansTheTokensOrTakesTheFirst() throws IOException {
    TinyModel.write(directory, INPUTS, "vectors", 4);
    float half = (float) Math.sqrt(0.5);

    try (OnnxEmbedder embedder = load()) {
      assertThat(embedder.query("sun moon"))
          .containsExactly(new float[] {0, half, half, 0}, within(1e-6f));
    }
    settings("pooling = cls");
    try (OnnxEmbedder embedder = load()) {
      assertThat(embedder.query("sun moon")).containsExactly(0, 1, 0, 0);
    }
  }

  @Test
  void putsThePrefixesBeforeTheTexts() throws IOException {
    TinyModel.write(directory, INPUTS, "vectors", 4);
    settings("query-prefix = sun\\u0020\npassage-prefix = moon\\u0020\npooling = cls");

    try (OnnxEmbedder embedder = load()) {
      assertThat(embedder.query("other")).containsExactly(0, 1, 0, 0);
      assertThat(embedder.passages(List.of("other")).get(0)).containsExactly(0, 0, 1, 0);
    }
  }

  @Test
  void weighsWindowsByTheirLength() throws IOException {
    TinyModel.write(directory, INPUTS, "vectors", 4);
    settings("max-tokens = 16");

    try (OnnxEmbedder embedder = load()) {
      float[] vector = embedder.query("sun ".repeat(16) + "moon ".repeat(8) + "sun ".repeat(8));

      assertThat(vector[1] / vector[2]).isCloseTo(3, within(1e-4f));
      assertThat(embedder.query("sun ".repeat(2_048) + "moon ".repeat(64))[2]).isZero();
    }
  }

  @Test
  void isAnotherModelWhenAnythingIsDifferent() throws IOException {
    TinyModel.write(directory, INPUTS, "vectors", 4);
    String first = fingerprint();
    assertThat(fingerprint()).isEqualTo(first).startsWith(directory.getFileName() + ":");

    settings("pooling = cls");
    String second = fingerprint();
    TinyModel.write(directory, INPUTS, "vectors", 5);
    String third = fingerprint();

    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"model.onnx", "tokenizer.json"})
  void saysWhichFileIsMissing(String name) throws IOException {
    TinyModel.write(directory, INPUTS, "vectors", 4);
    Files.delete(directory.resolve(name));

    assertThatThrownBy(this::load)
        .isInstanceOf(EmbeddingException.class)
        .hasMessageContaining(directory.resolve(name) + " is missing");
  }

  @ParameterizedTest
  @CsvSource({"model.onnx", "tokenizer.json"})
  void saysWhichFileIsBroken(String name) throws IOException {
    TinyModel.write(directory, INPUTS, "vectors", 4);
    Files.writeString(directory.resolve(name), "broken");

    assertThatThrownBy(this::load)
        .isInstanceOf(EmbeddingException.class)
        .hasMessageContaining(directory.resolve(name).toString());
  }

  @Test
  void refusesInputsThatItCannotGive() throws IOException {
    TinyModel.write(directory, List.of("input_ids", "pixels"), "vectors", 4);

    assertThatThrownBy(this::load)
        .isInstanceOf(EmbeddingException.class)
        .hasMessageContaining("pixels");
  }

  @Test
  void refusesMoreDimensionsThanTheIndexTakes() throws IOException {
    TinyModel.write(directory, INPUTS, "vectors", 1_025);

    assertThatThrownBy(this::load)
        .isInstanceOf(EmbeddingException.class)
        .hasMessageContaining("1025 dimensions")
        .hasMessageContaining("1024");
  }

  @ParameterizedTest
  @CsvSource({
    "pooling = max, must be mean or cls",
    "max-tokens = many, must be a whole number",
    "max-tokens = 1, from 16 to 8192",
    "prefix = q, unknown [prefix]"
  })
  void refusesSettingsThatAreNotAllowed(String line, String message) throws IOException {
    settings(line);

    assertThatThrownBy(() -> ModelSettings.in(directory))
        .isInstanceOf(EmbeddingException.class)
        .hasMessageContaining(ModelSettings.FILE)
        .hasMessageContaining(message);
  }

  private void settings(String lines) throws IOException {
    Files.writeString(directory.resolve(ModelSettings.FILE), lines);
  }

  private String fingerprint() {
    try (OnnxEmbedder embedder = load()) {
      return embedder.model();
    }
  }

  private OnnxEmbedder load() {
    return OnnxEmbedder.load(directory, ModelSettings.in(directory));
  }
}
