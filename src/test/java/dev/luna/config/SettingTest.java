package dev.luna.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

  @ParameterizedTest
  @ValueSource(strings = {"short", "sixteen characters", "é123456789012345", "0123456789abcdef\nx"})
  void aTokenThatIsNoneIsRefusedWithoutShowingIt(String token) {
    Map<String, String> environment = Map.of("LUNA_TOKEN", token);

    assertThatThrownBy(() -> Settings.TOKEN.in(environment))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("LUNA_TOKEN")
        .hasMessageContaining("16 to 512")
        .hasMessageNotContaining(token);
  }

  @Test
  void aTokenIsTakenAsItIs() {
    assertThat(Settings.TOKEN.in(Map.of("LUNA_TOKEN", "abc.DEF-123_~+/456==")))
        .contains("abc.DEF-123_~+/456==");
    assertThat(Settings.TOKEN.in(Map.of())).isEmpty();
  }

  @Test
  void aSwitchIsTrueOrFalse() {
    assertThat(Settings.METRICS_ENABLED.in(Map.of())).isFalse();
    assertThat(Settings.METRICS_ENABLED.in(Map.of("PROMETHEUS_METRICS_ENABLED", "True"))).isTrue();
    assertThatThrownBy(() -> Settings.METRICS_ENABLED.in(Map.of("PROMETHEUS_METRICS_ENABLED", "1")))
        .hasMessageContaining("PROMETHEUS_METRICS_ENABLED is '1': it must be true or false");
  }

  @Test
  void theIdleTimeCanBeOff() {
    assertThat(Settings.IDLE_STOP.in(Map.of())).isEmpty();
    assertThat(Settings.IDLE_STOP.in(Map.of("LUNA_IDLE_STOP", "OFF"))).isEmpty();
    assertThat(Settings.IDLE_STOP.in(Map.of("LUNA_IDLE_STOP", "90s")))
        .contains(Duration.ofSeconds(90));
    assertThatThrownBy(() -> Settings.IDLE_STOP.in(Map.of("LUNA_IDLE_STOP", "0s")))
        .hasMessageContaining("LUNA_IDLE_STOP is '0s'", "off, or a duration");
  }
}
