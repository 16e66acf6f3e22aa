package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FusionTest {

  private static final Offset<Double> CLOSE = within(1e-6);
  private static final List<String> ALL = List.of("a", "b", "c");

  @Test
  void takesWordsAsAShareOfTheBest() {
    Fusion fusion =
        new Fusion(ALL, words(Map.of("a", fit(4, false), "b", fit(1, false))), Map.of());

    assertThat(fusion.score("a")).isCloseTo(1, CLOSE);
    assertThat(fusion.score("b")).isCloseTo(0.25, CLOSE);
    assertThat(fusion.score("c")).isZero();
  }

  @Test
  void addsThatTheQueryNamesWhoSpeaks() {
    Fusion fusion = new Fusion(ALL, words(Map.of("a", fit(4, false), "b", fit(4, true))), Map.of());

    assertThat(fusion.score("b")).isCloseTo(1.1, CLOSE);
  }

  @Test
  void countsMeaningInStandardDeviationsAboveTheLeast() {
    Fusion fusion = new Fusion(ALL, words(Map.of()), Map.of("a", 0.9, "b", 0.7));

    assertThat(fusion.score("a") - fusion.score("b")).isCloseTo(0.3 * 2, CLOSE);
    assertThat(fusion.score("b")).isBetween(0.0, 0.01);
    assertThat(fusion.score("c")).as("without a vector").isZero();
  }

  @Test
  void meansTheSameForModelsWhoseSimilaritiesLieCloser() {
    Fusion wide = new Fusion(ALL, words(Map.of()), Map.of("a", 0.9, "b", 0.1, "c", 0.5));
    Fusion close = new Fusion(ALL, words(Map.of()), Map.of("a", 0.79, "b", 0.71, "c", 0.75));

    assertThat(wide.score("a")).isCloseTo(close.score("a"), CLOSE);
  }

  @Test
  void findsWhatIsNoNearerThanTheOthersOrTheOnlyOne() {
    Fusion same = new Fusion(ALL, words(Map.of()), Map.of("a", 0.5, "b", 0.5));
    Fusion only = new Fusion(List.of("a"), words(Map.of()), Map.of("a", 0.5));

    assertThat(same.score("a")).isPositive().isEqualTo(same.score("b"));
    assertThat(same.score("c")).isZero();
    assertThat(only.score("a")).isPositive();
  }

  private static WordContext words(Map<String, WordScores.Fit> fits) {
    return new WordContext(new WordScores(List.of("word"), fits), List.of());
  }

  private static WordScores.Fit fit(float score, boolean speaker) {
    return new WordScores.Fit(new float[] {score}, new boolean[] {speaker});
  }
}
