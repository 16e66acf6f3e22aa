package dev.luna.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The settings in the directory that {@code LUNA_CONFIG_PATH} names. The environment and system
 * properties win over them.
 */
public final class ConfigDirectory implements ConfigSource {

  /** Below the environment's 300, above the 100 of the defaults that the application brings. */
  private static final int ORDINAL = 200;

  private final Map<String, String> settings;

  public ConfigDirectory() {
    this(System.getenv());
  }

  ConfigDirectory(Map<String, String> environment) {
    settings = readable(environment);
  }

  @Override
  public Set<String> getPropertyNames() {
    return settings.keySet();
  }

  @Override
  public String getValue(String name) {
    return settings.get(name);
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }

  @Override
  public String getName() {
    return Settings.CONFIG_PATH.name();
  }

  // What is wrong is told by LunaConfig.validate, which can end the start with one line.
  private static Map<String, String> readable(Map<String, String> environment) {
    try {
      Optional<Path> directory = Settings.CONFIG_PATH.in(environment);
      return directory.map(ConfigFiles::in).orElse(Map.of());
    } catch (InvalidSettingException e) {
      return Map.of();
    }
  }
}
