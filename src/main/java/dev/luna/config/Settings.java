package dev.luna.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All settings, in the order of the documentation. */
public final class Settings {

  /** Where the server runs. */
  public enum Environment {
    DEVELOPMENT,
    PRODUCTION
  }

  /** How severe a line of the log must be. */
  public enum LogLevel {
    ERROR,
    WARNING,
    INFO
  }

  /** What lines of the log are like. */
  public enum LogFormat {
    TEXT,
    JSON
  }

  /** Whether something is used. */
  public enum Switch {
    ON,
    OFF
  }

  public static final Setting<String> HOST =
      Setting.address("MCP_HOST", "127.0.0.1", "The address to listen on");
  public static final Setting<Integer> PORT =
      Setting.integer("MCP_PORT", 3000, 1, 65_535, "The port of all endpoints");
  public static final Setting<Environment> ENVIRONMENT =
      Setting.choice(
          "LUNA_ENV", Environment.DEVELOPMENT, Environment.class, "What the server is used for");
  public static final Setting<Boolean> METRICS_ENABLED =
      Setting.bool("PROMETHEUS_METRICS_ENABLED", false, "Whether Prometheus may read /metrics");
  public static final Setting<Integer> METRICS_PORT =
      Setting.integer(
          "PROMETHEUS_EXPORTER_PORT",
          8000,
          1,
          65_535,
          "The port of /metrics; it can be that of all endpoints");
  public static final Setting<Boolean> METRICS_CLOSED =
      Setting.bool(
          "LUNA_METRICS_CLOSED", true, "Whether MCP_PORT has no /metrics; bin/luna sets it");
  public static final Setting<Path> HOME =
      Setting.path(
          "LUNA_HOME", ".", "Where a relative LUNA_MEMORY_PATH starts; Maven sets the project");
  public static final Setting<Path> MEMORY_PATH =
      Setting.path(
          "LUNA_MEMORY_PATH", "data/memory_fractal", "The directory that holds all memories");
  public static final Setting<Path> EXCHANGE_PATH =
      Setting.path(
          "LUNA_EXCHANGE_PATH",
          "exchange",
          "The directory that tools import from and export to; a relative one is in LUNA_MEMORY_PATH");
  public static final Setting<ZoneId> IMPORT_ZONE =
      Setting.zone(
          "LUNA_IMPORT_ZONE",
          "The time zone of imported times that name none, like those of the original");
  public static final Setting<Set<String>> ALLOWED_ORIGINS =
      Setting.set(
          "LUNA_ALLOWED_ORIGINS",
          "Web origins besides this machine's whose pages may call, like https://app.example.com");
  public static final Setting<Set<String>> ALLOWED_HOSTS =
      Setting.set(
          "LUNA_ALLOWED_HOSTS",
          "Names besides localhost by which a server on a loopback address may be called");
  public static final Setting<Optional<String>> TOKEN =
      Setting.token(
          "LUNA_TOKEN", "The bearer token that clients must show at /mcp, /sse and /messages");
  public static final Setting<Optional<Duration>> IDLE_STOP =
      Setting.optionalDuration(
          "LUNA_IDLE_STOP",
          Duration.ofSeconds(1),
          Duration.ofDays(7),
          "How long after the last session, stream and request the server ends by itself");
  public static final Setting<Integer> MAX_CONCURRENT =
      Setting.integer(
          "MCP_MAX_CONCURRENT", 64, 1, 10_000, "How many requests are worked on at once");
  public static final Setting<Integer> MAX_SESSIONS =
      Setting.integer("LUNA_MAX_SESSIONS", 10_000, 1, 1_000_000, "How many sessions may be open");
  public static final Setting<Duration> SESSION_IDLE =
      Setting.duration(
          "LUNA_SESSION_IDLE",
          "30m",
          Duration.ofSeconds(1),
          Duration.ofDays(7),
          "How long a session lives that nobody uses");
  public static final Setting<Duration> KEEP_ALIVE =
      Setting.duration(
          "LUNA_KEEP_ALIVE",
          "15s",
          Duration.ofMillis(100),
          Duration.ofMinutes(5),
          "The time between two comments on a silent stream");
  public static final Setting<Integer> MAX_BODY =
      Setting.integer(
          "LUNA_MAX_BODY", 4 << 20, 1_024, 1 << 30, "The longest body of a request, in bytes");
  public static final Setting<Integer> PAGE_SIZE =
      Setting.integer("LUNA_PAGE_SIZE", 100, 1, 10_000, "Entries on one page of a list");
  public static final Setting<Integer> MAX_CONTENT =
      Setting.integer(
          "LUNA_MAX_CONTENT", 64 << 10, 1_024, 16 << 20, "The longest memory, in bytes of UTF-8");

  public static final Setting<Switch> EMBEDDINGS =
      Setting.choice(
          "LUNA_EMBEDDINGS",
          Switch.ON,
          Switch.class,
          "Whether memories are found by meaning too, or by words alone");
  public static final Setting<Optional<Path>> EMBEDDINGS_MODEL =
      Setting.model(
          "LUNA_EMBEDDINGS_MODEL", "The model to use instead of the one that Luna brings");
  public static final Setting<Path> CACHE_PATH =
      Setting.path(
          "LUNA_CACHE_PATH",
          "cache",
          "The directory to which native libraries and the model are unpacked");

  /** Read by Liberty; here it is checked. */
  public static final Setting<Optional<Path>> TOOLS_PATH =
      Setting.optionalDirectory(
          "LUNA_TOOLS_PATH", "The directory whose jars add tools of your own");

  /** Read by Liberty; here it is checked. */
  public static final Setting<LogLevel> LOG_LEVEL =
      Setting.choice(
          "LOG_LEVEL", LogLevel.INFO, LogLevel.class, "The least severe lines of the log");

  /** Read by Liberty; here it is checked. */
  public static final Setting<LogFormat> LOG_FORMAT =
      Setting.choice(
              "LOG_FORMAT",
              LogFormat.TEXT,
              LogFormat.class,
              "Lines of the log for people or machines")
          // What Liberty calls text, and gives where nothing is set.
          .withAlias("dev", LogFormat.TEXT);

  public static final Setting<Optional<Path>> CONFIG_PATH =
      Setting.optionalDirectory(
          "LUNA_CONFIG_PATH", "The directory whose *.properties hold further settings");

  public static final Setting<Double> PHI_THRESHOLD =
      Setting.number(
          "LUNA_PHI_THRESHOLD",
          0.001,
          0.000001,
          0.618,
          "How near to the golden ratio metamorphosis asks φ to come");
  public static final Setting<Double> PHI_INTEGRATION =
      Setting.number(
          "LUNA_PHI_TARGET_INTEGRATION",
          0.6,
          0.01,
          1,
          "Enough for φ: the share of memories in the largest linked group");
  public static final Setting<Double> PHI_RECALL =
      Setting.number(
          "LUNA_PHI_TARGET_RECALL",
          0.8,
          0.01,
          1,
          "Enough for φ: the share of recalls that find something");
  public static final Setting<Double> PHI_COHERENCE =
      Setting.number(
          "LUNA_PHI_TARGET_COHERENCE",
          0.9,
          0.01,
          1,
          "Enough for φ: the share of checks without a contradiction");
  public static final Setting<Double> PHI_INTROSPECTION =
      Setting.number(
          "LUNA_PHI_TARGET_INTROSPECTION",
          0.5,
          0.01,
          1,
          "Enough for φ: the share of memories that are read again");
  public static final Setting<Double> PHI_CO_EVOLUTION =
      Setting.number(
          "LUNA_PHI_TARGET_CO_EVOLUTION",
          0.75,
          0.01,
          1,
          "Enough for φ: the share of judgements that say useful");
  public static final Setting<Double> PHI_GROWTH =
      Setting.number(
          "LUNA_PHI_TARGET_GROWTH", 1.0, 0.01, 1, "Enough for φ: the growth, of which 1 is all");
  public static final Setting<Double> PHI_SHRINK =
      Setting.number(
          "LUNA_PHI_SHRINK", 8, 0, 1_000, "How many failed trials each share of φ starts with");
  public static final Setting<Double> PHI_GROWTH_SCALE =
      Setting.number(
          "LUNA_PHI_GROWTH_SCALE", 233, 1, 1_000_000, "At how many memories growth is 63 percent");

  /** Every setting. */
  public static final List<Setting<?>> ALL =
      List.of(
          HOST,
          PORT,
          ENVIRONMENT,
          CONFIG_PATH,
          LOG_LEVEL,
          LOG_FORMAT,
          HOME,
          MEMORY_PATH,
          EXCHANGE_PATH,
          IMPORT_ZONE,
          MAX_CONTENT,
          EMBEDDINGS,
          EMBEDDINGS_MODEL,
          CACHE_PATH,
          TOOLS_PATH,
          MAX_CONCURRENT,
          MAX_SESSIONS,
          SESSION_IDLE,
          KEEP_ALIVE,
          MAX_BODY,
          PAGE_SIZE,
          TOKEN,
          ALLOWED_ORIGINS,
          ALLOWED_HOSTS,
          IDLE_STOP,
          PHI_THRESHOLD,
          PHI_INTEGRATION,
          PHI_RECALL,
          PHI_COHERENCE,
          PHI_INTROSPECTION,
          PHI_CO_EVOLUTION,
          PHI_GROWTH,
          PHI_SHRINK,
          PHI_GROWTH_SCALE,
          METRICS_ENABLED,
          METRICS_PORT,
          METRICS_CLOSED);

  /** Settings that Liberty or {@code bin/luna} reads too, before or beside the application. */
  static final Set<Setting<?>> OF_THE_ENVIRONMENT =
      Set.of(
          HOST,
          PORT,
          ENVIRONMENT,
          CONFIG_PATH,
          LOG_LEVEL,
          LOG_FORMAT,
          HOME,
          MEMORY_PATH,
          CACHE_PATH,
          TOOLS_PATH,
          METRICS_ENABLED,
          METRICS_PORT,
          METRICS_CLOSED);

  private Settings() {}
}
