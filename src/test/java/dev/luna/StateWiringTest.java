package dev.luna;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.state.PhiComponent;
import dev.luna.state.PhiSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateWiringTest {

  @Test
  void withoutSettingsPhiIsAsItIsDocumented() {
    assertThat(settings(Map.of())).isEqualTo(PhiSettings.defaults());
  }

  @Test
  void everySettingOfPhiIsUsed() {
    PhiSettings settings =
        settings(
            Map.of(
                "LUNA_PHI_TARGET_INTEGRATION", "0.11",
                "LUNA_PHI_TARGET_RECALL", "0.12",
                "LUNA_PHI_TARGET_COHERENCE", "0.13",
                "LUNA_PHI_TARGET_INTROSPECTION", "0.14",
                "LUNA_PHI_TARGET_CO_EVOLUTION", "0.15",
                "LUNA_PHI_TARGET_GROWTH", "0.16",
                "LUNA_PHI_SHRINK", "0",
                "LUNA_PHI_GROWTH_SCALE", "100",
                "LUNA_PHI_THRESHOLD", "0.5"));

    assertThat(settings)
        .isEqualTo(
            new PhiSettings(
                Map.of(
                    PhiComponent.INTEGRATION, 0.11,
                    PhiComponent.RECALL, 0.12,
                    PhiComponent.COHERENCE, 0.13,
                    PhiComponent.INTROSPECTION, 0.14,
                    PhiComponent.CO_EVOLUTION, 0.15,
                    PhiComponent.GROWTH, 0.16),
                0,
                100,
                0.5));
  }

  private static PhiSettings settings(Map<String, String> environment) {
    return StateWiring.settings(setting -> setting.in(environment));
  }
}
