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

  /** The second half was written before the words were chosen, and not looked at since. */
  @ParameterizedTest
  @CsvSource({"develop, fr, 0.98", "develop, en, 0.96", "held, fr, 0.92", "held, en, 0.94"})
  void tellsTheLanguageOfAFewWords(String part, String language, double floor) throws IOException {
    List<String> texts =
        rows("short.tsv")
            .filter(row -> row[0].equals(part) && row[1].equals(language))
            .map(row -> row[2])
            .toList();

    assertThat(texts).hasSize(50);
    assertThat(texts.stream().filter(text -> Languages.of(text).equals(language)).count() / 50.0)
        .isGreaterThanOrEqualTo(floor);
  }

  @Test
  void aQuotationInAnotherLanguageDoesNotDecide() {
    assertThat(
            Languages.of(
                "Le panneau de la gare disait : \"the train is late and they are not sorry\","
                    + " ce qui a fait rire toute la file devant le guichet fermé."))
        .isEqualTo("fr");
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
    return rows("sentences.tsv").map(row -> new Sample(row[0], row[1]));
  }

  private static Stream<String[]> rows(String resource) throws IOException {
    try (InputStream in = LanguagesTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"));
    }
  }
}
