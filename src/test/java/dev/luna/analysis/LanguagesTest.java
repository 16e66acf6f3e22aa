package dev.luna.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.recall.RecallSet;
import dev.luna.recall.RecallSet.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({"fr, 0.97", "en, 0.985", "de, 0.9", "es, 0.9", "it, 0.95"})
  void tellsTheLanguageOfShortTexts(String language, double floor) throws IOException {
    assertThat(shareToldOf(language)).isGreaterThan(floor);
  }

  @ParameterizedTest
  @CsvSource({"sv", "pl", "pt", "nl", "ru", "ja", "el", "ca", "br"})
  void knowsOtherLanguages(String language) throws IOException {
    assertThat(shareToldOf(language)).isEqualTo(1.0);
  }

  @Test
  void doesNotGuessFromNumbersCodesAndNames() throws IOException {
    assertThat(shareToldOf(Languages.UNDETERMINED)).isGreaterThan(0.8);
    assertThat(Stream.of("", " ", "\n", "2026-03-24T08:15:00Z", "👍", "Porto").map(Languages::of))
        .containsOnly("und");
  }

  @Test
  void saysUndeterminedWhereALanguageHasNoCodeOfTwoLetters() {
    assertThat(
            Languages.of("Mir gönd hüt is Dorf und chaufed es Brot, wil s Wätter so schön isch."))
        .isEqualTo("und");
  }

  @Test
  void readsLongTextsAndHalfCharacters() {
    assertThat(Languages.of("Le chien dort dans le panier. ".repeat(3_000))).isEqualTo("fr");
    assertThat(Languages.of("The dog sleeps in its basket \ud83d")).isEqualTo("en");
  }

  @Test
  void givesManyThreadsTheSameAnswers() throws IOException {
    List<String> texts = samples().map(Sample::text).toList();

    assertThat(texts.parallelStream().map(Languages::of).toList())
        .isEqualTo(texts.stream().map(Languages::of).toList());
  }

  private static double shareToldOf(String language) throws IOException {
    return samples()
        .filter(sample -> sample.language().equals(language))
        .mapToInt(sample -> Languages.of(sample.text()).equals(language) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static Stream<Sample> samples() throws IOException {
    return Stream.concat(sentences(), RecallSet.samples());
  }

  private static Stream<Sample> sentences() throws IOException {
    try (InputStream in = LanguagesTest.class.getResourceAsStream("sentences.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .map(row -> new Sample(row[0], row[1]));
    }
  }
}
