package dev.luna.bridge.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildTest {

  @ParameterizedTest
  @CsvSource({
    "0.2.0+a, 0.1.0+b, true",
    "0.1.0+a, 0.2.0+b, false",
    "0.10.0+a, 0.9.0+a, true",
    "0.1.0+a, 0.1.0-SNAPSHOT+b, true",
    "0.1.0-SNAPSHOT+a, 0.1.0+b, false",
    "0.1.0-SNAPSHOT+a, 0.1.0-SNAPSHOT+b, true",
    "0.1.0+a, 0.1.0+a, false"
  })
  void aLaterOneReplacesAnEarlier(String one, String other, boolean replaces) {
    assertThat(Build.parse(one).replaces(Build.parse(other))).isEqualTo(replaces);
    assertThat(Build.parse(one).id()).isEqualTo(one);
  }
}
