package dev.luna.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** The values of the settings, from MicroProfile Config. */
@ApplicationScoped
public class LunaConfig {

  private final Config source;

  @Inject
  public LunaConfig(Config source) {
    this.source = source;
  }

  protected LunaConfig() {
    this(null);
  }

  /**
   * The value of a setting.
   *
   * @throws InvalidSettingException if what is set is not allowed
   */
  public <T> T get(Setting<T> setting) {
    return setting.valueOf(
        source.getOptionalValue(setting.name(), String.class).orElse(setting.defaultText()));
  }

  /**
   * Reads every setting once.
   *
   * @throws InvalidSettingException for the first that has a value that is not allowed
   */
  public void validate() {
    Settings.ALL.forEach(this::get);
  }
}
