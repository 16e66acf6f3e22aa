package dev.luna.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinomialTest {

  @Test
  void addsUpTheChances() {
    assertThat(Binomial.atLeast(3, 2, 0.5)).isCloseTo(0.5, within(1e-12));
    assertThat(Binomial.atLeast(2, 2, 0.1)).isCloseTo(0.01, within(1e-12));
    assertThat(Binomial.atLeast(10, 1, 0.2)).isCloseTo(1 - Math.pow(0.8, 10), within(1e-12));
    assertThat(Binomial.atLeast(5_000, 3_000, 0.5)).isBetween(0.0, 1e-40);
  }

  @Test
  void knowsTheEnds() {
    assertThat(Binomial.atLeast(5, 0, 0)).isEqualTo(1);
    assertThat(Binomial.atLeast(5, 1, 0)).isZero();
    assertThat(Binomial.atLeast(5, 5, 1)).isEqualTo(1);
    assertThat(Binomial.atLeast(0, 0, 0.3)).isEqualTo(1);
  }
}
