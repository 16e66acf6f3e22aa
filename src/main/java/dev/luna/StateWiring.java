package dev.luna;

import dev.luna.config.LunaConfig;
import dev.luna.config.Setting;
import dev.luna.config.Settings;
import dev.luna.state.Phi;
import dev.luna.state.PhiComponent;
import dev.luna.state.PhiSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Gives the state the settings that concern it. */
@Dependent
class StateWiring {

  @Produces
  @Singleton
  Phi phi(LunaConfig config) {
    return new Phi(settings(config::get));
  }

  static PhiSettings settings(ToDoubleFunction<Setting<Double>> values) {
    return new PhiSettings(
        Map.of(
            PhiComponent.INTEGRATION, values.applyAsDouble(Settings.PHI_INTEGRATION),
            PhiComponent.RECALL, values.applyAsDouble(Settings.PHI_RECALL),
            PhiComponent.COHERENCE, values.applyAsDouble(Settings.PHI_COHERENCE),
            PhiComponent.INTROSPECTION, values.applyAsDouble(Settings.PHI_INTROSPECTION),
            PhiComponent.CO_EVOLUTION, values.applyAsDouble(Settings.PHI_CO_EVOLUTION),
            PhiComponent.GROWTH, values.applyAsDouble(Settings.PHI_GROWTH)),
        values.applyAsDouble(Settings.PHI_SHRINK),
        values.applyAsDouble(Settings.PHI_GROWTH_SCALE),
        values.applyAsDouble(Settings.PHI_THRESHOLD));
  }
}
