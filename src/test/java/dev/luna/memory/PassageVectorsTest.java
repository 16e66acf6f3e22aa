package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassageVectorsTest {

  private final FakeEmbedder embedder = new FakeEmbedder();
  private final PassageVectors vectors = new PassageVectors(embedder);

  @Test
  void answerInTheOrderOfTheTexts() {
    List<float[]> found = vectors.of(List.of("b", "a", "b"));

    assertThat(found).hasSize(3);
    assertThat(found.get(0)).containsExactly(0, 1);
    assertThat(found.get(1)).containsExactly(1, 0);
    assertThat(found.get(2)).containsExactly(0, 1);
  }

  @Test
  void computeEachTextOnce() {
    vectors.of(List.of("a", "b", "a"));
    vectors.of(List.of("c", "b"));

    assertThat(embedder.embedded()).containsExactly("a", "b", "c");
  }

  @Test
  void keepTheNewestOnly() {
    vectors.of(List.of("a"));
    vectors.of(IntStream.range(0, 1_000).mapToObj(i -> "text " + i).toList());

    vectors.of(List.of("a", "text 999"));

    assertThat(embedder.embedded()).hasSize(1_002).endsWith("a");
  }

  @Test
  void keepNothingOfWhatFailed() {
    embedder.failAt("a"::equals);
    assertThatThrownBy(() -> vectors.of(List.of("a"))).isInstanceOf(EmbeddingException.class);

    embedder.failAt(text -> false);

    assertThat(vectors.of(List.of("a")).get(0)).containsExactly(1, 0);
  }

  @Test
  void tellWhetherTheEmbedderWorksAtAll() {
    assertThatCode(vectors::probe).doesNotThrowAnyException();
    vectors.probe();
    assertThat(embedder.embedded()).hasSize(2);

    embedder.failAt(text -> true);

    assertThatThrownBy(vectors::probe).isInstanceOf(EmbeddingException.class);
  }
}
