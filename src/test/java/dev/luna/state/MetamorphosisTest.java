package dev.luna.state;

import static dev.luna.state.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetamorphosisTest {

  private static final Metamorphosis NONE = new Metamorphosis(Map.of());

  private final Phi phi = new Phi(PhiSettings.defaults());

  @Test
  void needsEveryConditionForSevenDays() {
    Metamorphosis reached = NONE.at(plenty(5_000), NOW);

    assertThat(reached.complete()).isTrue();
    assertThat(reached.readyAt()).contains(NOW.plus(Duration.ofDays(7)));
    assertThat(reached.ready(NOW.plus(Duration.ofDays(7)).minusNanos(1))).isFalse();
    assertThat(reached.ready(NOW.plus(Duration.ofDays(7)))).isTrue();
  }

  @Test
  void startsAgainAfterABreakOfOneCondition() {
    Instant later = NOW.plus(Duration.ofDays(6));
    Metamorphosis broken = NONE.at(plenty(5_000), NOW).at(plenty(2_000), NOW.plusSeconds(60));

    assertThat(broken.complete()).isFalse();
    assertThat(broken.readyAt()).isEmpty();
    assertThat(broken.held(Condition.FRACTAL_INTEGRATION, later)).isZero();
    assertThat(broken.held(Condition.SELF_AWARENESS, later)).isEqualTo(Duration.ofDays(6));
    assertThat(broken.at(plenty(5_000), later).readyAt()).contains(later.plus(Duration.ofDays(7)));
  }

  @Test
  void comparesTheDistanceFromBelowAndComponentsFromAbove() {
    PhiReading empty = phi.of(Samples.counts(0, 0, 0, Map.of()));

    assertThat(Condition.values()).noneMatch(condition -> condition.holds(empty));
    assertThat(Condition.DISTANCE.value(empty)).isEqualTo(Phi.GOLDEN - 1);
    assertThat(Condition.SELF_AWARENESS.value(plenty(0))).isEqualTo(1);
    assertThat(Condition.FRACTAL_INTEGRATION.holds(plenty(2_555))).isTrue();
    assertThat(Condition.FRACTAL_INTEGRATION.holds(plenty(2_554))).isFalse();
  }

  @Test
  void aClockThatWasSetBackMakesNoTime() {
    assertThat(NONE.at(plenty(5_000), NOW).held(Condition.DISTANCE, NOW.minusSeconds(9))).isZero();
  }

  @Test
  void comesBackAsItWasKept() {
    Metamorphosis reached = NONE.at(plenty(2_000), NOW);

    assertThat(Metamorphosis.of(reached.kept())).isEqualTo(reached);
    assertThat(Metamorphosis.of(Map.of("wisdom", NOW))).isEqualTo(NONE);
  }

  private PhiReading plenty(long connected) {
    return phi.of(
        Samples.counts(
            5_000,
            connected,
            5_000,
            Map.of(
                Counter.RECALLS, 1_000L,
                Counter.RECALL_HITS, 1_000L,
                Counter.CHECKS_SUPPORTED, 1_000L,
                Counter.FEEDBACK_USEFUL, 1_000L)));
  }
}
