package dev.luna.analysis.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words alone achieve; docs/design/analysis.md has the figures. */
class EmotionAccuracyTest {

  @ParameterizedTest
  @CsvSource({
    "develop, en, 0.92, 0.93",
    "develop, fr, 0.92, 0.93",
    "held-out, en, 0.95, 0.93",
    "held-out, fr, 0.95, 0.93",
    "unseen, en, 0.80, 0.88",
    "unseen, fr, 0.80, 0.88",
  })
  void hearsWhatPeopleHear(String set, String language, double emotion, double polarity) {
    List<LabelledText> texts =
        LabelledText.of(set).stream().filter(it -> it.language().equals(language)).toList();

    Score score = Score.of(EmotionReader.ofWords(), texts);

    System.out.println("Emotions, %s %s, %s".formatted(set, language, score));
    assertThat(score.emotion()).as("%s %s", score, score.wrong()).isGreaterThan(emotion);
    assertThat(score.polarity()).as("%s %s", score, score.wrong()).isGreaterThan(polarity);
  }
}
