package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class BaselineTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Baseline FIRST = Baseline.of(0.5, NOON);

  @Example
  void isTheFirstValueToBeginWith() {
    assertThat(FIRST).isEqualTo(new Baseline(0.5, 0.5, 1, NOON, NOON));
  }

  @Example
  void movesATenthOfTheWayToEachValue() {
    Instant later = NOON.plusSeconds(60);

    Baseline next = FIRST.then(1, later);

    assertThat(next.value()).isCloseTo(0.55, within(1e-12));
    assertThat(next).isEqualTo(new Baseline(next.value(), 0.5, 2, NOON, later));
  }

  @Example
  void doesNotGoBackWithTheClock() {
    assertThat(FIRST.then(1, NOON.minusSeconds(60)).lastAt()).isEqualTo(NOON);
  }

  @Property
  void staysBetweenItsValuesAndGoesOnFromAllBefore(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> values) {
    Baseline now = FIRST;
    for (double value : values) {
      Baseline next = now.then(value, NOON.plusSeconds(now.observations()));

      assertThat(next.value())
          .isBetween(Math.min(now.value(), value), Math.max(now.value(), value));
      assertThat(next.goesOnFrom(now)).isTrue();
      assertThat(next.goesOnFrom(FIRST)).isTrue();
      assertThat(now.goesOnFrom(next)).isFalse();
      now = next;
    }
    assertThat(now.goesOnFrom(now)).isTrue();
    assertThat(now.observations()).isEqualTo(1 + values.size());
  }

  @Example
  void goesOnFromNoOther() {
    Baseline other = FIRST.then(0, NOON);

    assertThat(FIRST.then(1, NOON).goesOnFrom(other)).as("another second value").isFalse();
    assertThat(FIRST.then(1, NOON).goesOnFrom(Baseline.of(0.4, NOON))).isFalse();
    assertThat(FIRST.then(1, NOON).goesOnFrom(Baseline.of(0.5, NOON.plusSeconds(1)))).isFalse();
  }
}
