package dev.luna.memory.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.luna.memory.EmbeddingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxEmbedderTest {

  /** Processors differ in how they round the arithmetic of 8 bits. */
  private static final double SAME = 0.995;

  private static OnnxEmbedder embedder;

  @BeforeAll
  static void load() throws IOException {
    embedder = TestModel.load();
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  /** The vectors of the reference were computed by langchain4j. */
  @ParameterizedTest
  @MethodSource("reference")
  void agreesWithAnotherImplementation(String text, float[] vector) {
    assertThat(cosine(embed(text), vector)).isGreaterThan(SAME);
  }

  @Test
  void givesVectorsOfLengthOne() {
    float[] vector = embedder.query("How long is a vector?");

    assertThat(vector).hasSize(embedder.dimensions());
    assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
  }

  @Test
  void givesATextTheSameVectorInWhateverCompany() {
    String text = "The lighthouse keeper plays chess";

    float[] alone = embedder.passages(List.of(text)).get(0);
    List<float[]> among = embedder.passages(List.of("Short", text, "words ".repeat(200)));

    assertThat(among.get(1)).isEqualTo(alone);
  }

  @ParameterizedTest
  @CsvSource({
    "My sister moved to Lyon last spring, The physician prescribed antibiotics for ten days",
    "Where does my sister live?, My brother collects old stamps",
    "She relocated to a French city in April, The bread has to rest for an hour"
  })
  void ranksAParaphraseAboveWhatIsUnrelated(String query, String unrelated) {
    List<float[]> passages =
        embedder.passages(List.of("My sister moved to Lyon last spring", unrelated));
    float[] vector = embedder.query(query);

    assertThat(cosine(vector, passages.get(0))).isGreaterThan(cosine(vector, passages.get(1)));
  }

  @Test
  void tellsQuestionsFromPassages() {
    assertThat(embedder.query("Lyon")).isNotEqualTo(embedder.passages(List.of("Lyon")).get(0));
  }

  @Test
  void seesWhatALongTextSaysBeyondItsFirstWindow() {
    String beginning = "The bread has to rest for an hour before it is baked. ".repeat(60);
    List<float[]> passages =
        embedder.passages(
            List.of(beginning, beginning + "My sister moved to Lyon last spring. ".repeat(30)));
    float[] query = embedder.query("Where does my sister live?");

    assertThat(cosine(query, passages.get(1))).isGreaterThan(cosine(query, passages.get(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "a\uD83Db", "\uDE00", "😀", "\u202Eabc", "日本語"})
  void takesEveryText(String text) {
    assertThat(embedder.query(text)).doesNotContain(Float.NaN);
  }

  @Test
  void takesTheLongestText() {
    assertThat(embedder.passages(List.of("lighthouse ".repeat(1 << 20)))).hasSize(1);
  }

  @Test
  void failsClearlyOnceItIsClosed() throws IOException {
    OnnxEmbedder closed = TestModel.load();
    closed.close();
    closed.close();

    assertThatThrownBy(() -> closed.query("?"))
        .isInstanceOf(EmbeddingException.class)
        .hasMessage("The embedder is closed");
  }

  private static Stream<Object[]> reference() throws IOException {
    try (InputStream lines = OnnxEmbedderTest.class.getResourceAsStream("reference.tsv")) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .map(line -> new Object[] {line[0], vector(line)});
    }
  }

  private static float[] vector(String[] line) {
    double[] values = Arrays.stream(line).skip(1).mapToDouble(Double::parseDouble).toArray();
    float[] vector = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      vector[i] = (float) values[i];
    }
    return vector;
  }

  private static float[] embed(String text) {
    return text.startsWith("query: ")
        ? embedder.query(text.substring("query: ".length()))
        : embedder.passages(List.of(text.substring("passage: ".length()))).get(0);
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0;
    for (int i = 0; i < a.length; i++) {
      dot += (double) a[i] * b[i];
    }
    return dot;
  }
}
