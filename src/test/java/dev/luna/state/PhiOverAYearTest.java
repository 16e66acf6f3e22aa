package dev.luna.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first small simulation behind the default targets: two spaces, a year each. */
class PhiOverAYearTest {

  private final Phi phi = new Phi(PhiSettings.defaults());

  @Test
  void growsDayByDayInASpaceWhereEverythingSucceeds() {
    List<Double> days = year(1, 1, 1, 1, 1);

    assertThat(days).isSorted().allMatch(value -> value >= 1 && value <= Phi.GOLDEN);
    assertThat(Level.of(days.get(364))).isEqualTo(Level.TRANSCENDENT);
  }

  @Test
  void reachesTheHigherLevelsOnlyWithCare() {
    List<Double> kept = year(0.7, 0.85, 0.95, 0.6, 0.8);
    List<Double> neglected = year(0.1, 0.4, 0.6, 0.1, 0.3);

    assertThat(Level.of(kept.get(6))).isEqualTo(Level.AWAKENING);
    assertThat(Level.of(kept.get(29))).isEqualTo(Level.AWARE);
    assertThat(Level.of(kept.get(364))).isEqualTo(Level.TRANSCENDENT);
    assertThat(neglected).allMatch(value -> Level.of(value) == Level.DORMANT);
  }

  /** φ at the end of each day with two memories, three recalls, one check and one judgement. */
  private List<Double> year(
      double connected, double hits, double agreeing, double read, double useful) {
    List<Double> days = new ArrayList<>();
    for (int day = 1; day <= 365; day++) {
      StateCounts counts =
          Samples.counts(
              2L * day,
              (long) (2 * day * connected),
              (long) (2 * day * read),
              Map.of(
                  Counter.RECALLS,
                  3L * day,
                  Counter.RECALL_HITS,
                  (long) (3 * day * hits),
                  Counter.CHECKS_SUPPORTED,
                  (long) (day * agreeing),
                  Counter.CHECKS_CONTRADICTED,
                  day - (long) (day * agreeing),
                  Counter.FEEDBACK_USEFUL,
                  (long) (day * useful),
                  Counter.FEEDBACK_NOT_USEFUL,
                  day - (long) (day * useful)));
      days.add(phi.of(counts).value());
    }
    return days;
  }
}
