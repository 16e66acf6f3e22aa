package dev.luna.config;

import dev.luna.text.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
   * An environment with the settings of its {@code LUNA_CONFIG_PATH}, over which it wins.
   *
   * @throws InvalidSettingException if these cannot be read
   */
  public static Map<String, String> environment(Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>();
    Settings.CONFIG_PATH.in(environment).map(ConfigFiles::in).ifPresent(settings::putAll);
    settings.putAll(environment);
    return settings;
  }

  /** The directory of all memories, absolute: a server's working directory is not its user's. */
  public Path memoryPath() {
    return absolute(get(Settings.MEMORY_PATH));
  }

  /** The directory of the model to use instead of the one that Luna brings, absolute. */
  public Optional<Path> embeddingsModel() {
    return get(Settings.EMBEDDINGS_MODEL).map(this::absolute);
  }

  /** The directory that tools import from and export to, absolute. */
  public Path exchangePath() {
    return memoryPath().resolve(get(Settings.EXCHANGE_PATH)).normalize();
  }

  /** The port at which Prometheus reads; empty where nothing may. */
  public Optional<Integer> metricsPort() {
    return get(Settings.METRICS_ENABLED)
        ? Optional.of(get(Settings.METRICS_PORT))
        : Optional.empty();
  }

  /**
   * Reads every setting once.
   *
   * @throws InvalidSettingException for the first that has a value that is not allowed, or a file
   *     of settings that cannot be used, or where metrics would be open that are not wanted
   */
  public void validate() {
    get(Settings.CONFIG_PATH).ifPresent(ConfigFiles::in);
    Settings.ALL.forEach(this::get);
    requireMetricsWhereTheyAreWanted();
  }

  /** Liberty cannot compare the two ports, so it is told whether they are one. */
  private void requireMetricsWhereTheyAreWanted() {
    boolean closed = get(Settings.METRICS_CLOSED);
    boolean wanted = metricsPort().filter(get(Settings.PORT)::equals).isPresent();
    if (closed == wanted) {
      throw new InvalidSettingException(
          Settings.METRICS_CLOSED,
          Boolean.toString(closed),
          Sentence.of(LunaConfig.class, wanted ? "metrics.open" : "metrics.closed"));
    }
  }

  /** A line for each variable of the original that is set and has no effect, and what to do. */
  public List<String> retired() {
    return new RetiredSettings(Locale.getDefault())
        .notices(name -> source.getOptionalValue(name, String.class).isPresent());
  }

  private Path absolute(Path path) {
    return get(Settings.HOME).resolve(path).toAbsolutePath().normalize();
  }
}
