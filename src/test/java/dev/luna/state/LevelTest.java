package dev.luna.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {

  @ParameterizedTest
  @CsvSource({
    "1.0, DORMANT",
    "1.2999999, DORMANT",
    "1.3, AWAKENING",
    "1.4999999, AWAKENING",
    "1.5, AWARE",
    "1.5999999, AWARE",
    "1.6, CONVERGING",
    "1.6150, CONVERGING",
    "1.61504, TRANSCENDENT",
    "1.618033988749895, TRANSCENDENT"
  })
  void namesEveryPhi(double phi, Level level) {
    assertThat(Level.of(phi)).isEqualTo(level);
  }
}
