package dev.luna.state;

import static dev.luna.state.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.luna.memory.Baseline;
import dev.luna.memory.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementsTest {

  private static final Judgement NONE = new Judgement(Set.of(), Set.of());

  private final FakeUnit unit = new FakeUnit(new FakeSpace(), new ArrayList<>());

  @Test
  void measuresWhatThereIs() {
    Measurements measured =
        Measurements.of(
            "Où est la clé ? La clé est là.",
            Optional.of(List.of("La clé est sous le pot.", "Rien de tel")),
            new Judgement(Set.of("leaf_1", "leaf_2", "leaf_3"), Set.of("leaf_4")));

    assertThat(measured.of(Measure.INQUIRY)).contains(0.5);
    assertThat(measured.of(Measure.DIVERSITY)).contains(5.0 / 8);
    assertThat(measured.of(Measure.NOVELTY)).contains(2.0 / 5);
    assertThat(measured.of(Measure.GROUNDING).orElseThrow()).isBetween(0.5, 0.9);
    assertThat(measured.of(Measure.USEFULNESS)).contains(0.75);
  }

  @Test
  void measuresNothingWhereThereIsNothing() {
    Measurements marks = Measurements.of("?!", Optional.of(List.of("a memory")), NONE);
    Measurements first = Measurements.of("Hello there", Optional.empty(), NONE);

    assertThat(Measure.values()).noneMatch(measure -> marks.of(measure).isPresent());
    assertThat(first.of(Measure.INQUIRY)).contains(0.0);
    assertThat(first.of(Measure.NOVELTY)).isEmpty();
    assertThat(first.of(Measure.GROUNDING)).isEmpty();
    assertThat(first.of(Measure.USEFULNESS)).isEmpty();
  }

  @Test
  void isAllNewWhereNothingResemblesIt() {
    Measurements measured = Measurements.of("Hello there", Optional.of(List.of()), NONE);

    assertThat(measured.of(Measure.NOVELTY)).contains(1.0);
    assertThat(measured.of(Measure.GROUNDING)).contains(0.0);
  }

  @Test
  void startsABaselineByItsFirstValue() {
    Observation first = observe("Why? Because.");
    Observation second = observe("Why? How?");

    assertThat(first.before()).isEmpty();
    assertThat(first.change()).isEmpty();
    assertThat(first.after()).isEqualTo(new Baseline(0.5, 0.5, 1, NOW, NOW));
    assertThat(second.before()).contains(first.after());
    assertThat(second.change()).hasValue(0.5);
    assertThat(second.after().value()).isCloseTo(0.55, within(1e-12));
    assertThat(unit.baseline("inquiry")).contains(second.after());
  }

  @Test
  void saysNothingOfGrowthBeforeTheSixth() {
    for (int i = 0; i < 5; i++) {
      assertThat(observe("Why? Because.").trend()).isEqualTo(Trend.TOO_EARLY);
    }
    assertThat(observe("Why? Because.").trend()).isEqualTo(Trend.STEADY);
    assertThat(observe("Why? How?").trend()).isEqualTo(Trend.SIGNIFICANT);
    assertThat(observe("That is so.").trend()).isEqualTo(Trend.FALLING);
  }

  @ParameterizedTest
  @CsvSource({
    "0.11, 5, SIGNIFICANT",
    "0.1, 5, GROWING",
    "0.01, 5, GROWING",
    "0, 5, STEADY",
    "-0.1, 5, STEADY",
    "-0.11, 5, FALLING",
    "0.9, 4, TOO_EARLY"
  })
  void namesEveryChange(double change, long observations, Trend trend) {
    assertThat(Trend.of(change, observations)).isEqualTo(trend);
  }

  private Observation observe(String text) {
    return Measurements.of(text, Optional.empty(), NONE).record(unit, NOW).stream()
        .filter(observation -> observation.measure() == Measure.INQUIRY)
        .findFirst()
        .orElseThrow();
  }
}
