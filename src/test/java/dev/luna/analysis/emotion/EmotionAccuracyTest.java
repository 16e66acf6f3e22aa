package dev.luna.analysis.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.onnx.OnnxEmbedder;
import dev.luna.memory.onnx.TestModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often feelings are heard right; docs/design/analysis.md has the figures. */
class EmotionAccuracyTest {

  private static OnnxEmbedder embedder;
  private static EmotionReader reader;

  @BeforeAll
  static void load() throws IOException {
    embedder = TestModel.loadOrSkip();
    reader = new EmotionReader(texts -> Optional.of(embedder.passages(texts)));
  }

  @AfterAll
  static void unload() {
    if (embedder != null) {
      embedder.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "develop, en, 0.83, 0.85",
    "develop, fr, 0.81, 0.85",
    "held-out, en, 0.95, 0.93",
    "held-out, fr, 0.95, 0.92",
    "unseen, en, 0.80, 0.88",
    "unseen, fr, 0.80, 0.88",
  })
  void hearsWhatPeopleHearInWords(String set, String language, double emotion, double polarity) {
    check(EmotionReader.ofWords(), "words", set, language, emotion, polarity);
  }

  @ParameterizedTest
  @CsvSource({
    "develop, en, 0.88, 0.89",
    "develop, fr, 0.86, 0.89",
    "held-out, en, 0.94, 0.92",
    "held-out, fr, 0.93, 0.92",
    "unseen, en, 0.88, 0.92",
    "unseen, fr, 0.88, 0.88",
  })
  void hearsWhatPeopleHearInTheWhole(String set, String language, double emotion, double polarity) {
    check(reader, "with the model", set, language, emotion, polarity);
  }

  private static void check(
      EmotionReader reader,
      String means,
      String set,
      String language,
      double emotion,
      double polarity) {
    List<LabelledText> texts =
        LabelledText.of(set).stream().filter(it -> it.language().equals(language)).toList();

    Score score = Score.of(reader, texts);

    System.out.println("Emotions, %s, %s %s, %s".formatted(means, set, language, score));
    assertThat(score.emotion()).as("%s %s", score, score.wrong()).isGreaterThan(emotion);
    assertThat(score.polarity()).as("%s %s", score, score.wrong()).isGreaterThan(polarity);
  }
}
