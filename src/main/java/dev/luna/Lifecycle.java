package dev.luna;

import dev.luna.config.InvalidSettingException;
import dev.luna.config.LunaConfig;
import dev.luna.config.Settings;
import dev.luna.health.OwnAddress;
import dev.luna.mcp.dispatch.ServerInfo;
import dev.luna.mcp.feature.Features;
import dev.luna.mcp.feature.InvalidFeatureException;
import dev.luna.memory.StoreOpenException;
import dev.luna.memory.StoreUnavailableException;
import dev.luna.state.Luna;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts Luna, and ends the process with one line where it cannot do its work. */
@ApplicationScoped
class Lifecycle {

  private static final Logger LOG = System.getLogger(Lifecycle.class.getName());

  /** {@code EX_CONFIG} of sysexits.h: to start again changes nothing. */
  private static final int EXIT_CONFIG = 78;

  /** Counted from before the rest of the application starts, which takes long on a busy machine. */
  private static final Duration TIME_TO_LISTEN = Duration.ofMinutes(3);

  private final LunaConfig config;
  private final ListenPort port;
  private final OpenMemory memory;
  private final OwnAddress address;
  private final ServerInfo server;
  private final OriginalMemories originals;
  private final Features features;
  private final Luna luna;

  @Inject
  Lifecycle(
      LunaConfig config,
      ListenPort port,
      OpenMemory memory,
      OwnAddress address,
      ServerInfo server,
      OriginalMemories originals,
      Features features,
      Luna luna) {
    this.config = config;
    this.port = port;
    this.memory = memory;
    this.address = address;
    this.server = server;
    this.originals = originals;
    this.features = features;
    this.luna = luna;
  }

  Lifecycle() {
    this(null, null, null, null, null, null, null, null);
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup event) {
    try {
      config.validate();
      config.retired().forEach(notice -> LOG.log(Level.WARNING, notice));
      features.load();
      port.requireFree();
      port.openMetrics();
      memory.open();
      // Loads the state, for which no caller then waits.
      luna.spaces();
      watch(memory.directory());
    } catch (RuntimeException e) {
      end(reasonIn(e).orElseThrow(() -> e));
    }
  }

  /** CDI wraps what goes wrong while it makes a bean. */
  private static Optional<String> reasonIn(RuntimeException failure) {
    return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
        .filter(
            cause ->
                cause instanceof InvalidSettingException
                    || cause instanceof InvalidFeatureException
                    || cause instanceof ListenException
                    || cause instanceof StoreOpenException
                    || cause instanceof StoreUnavailableException)
        .map(Throwable::getMessage)
        .findFirst();
  }

  private void watch(Path memories) {
    Thread watch = new Thread(() -> announce(memories), "luna-start");
    watch.setDaemon(true);
    watch.start();
  }

  /** A port that is taken does not stop Liberty, so Luna sees for itself whether it listens. */
  private void announce(Path memories) {
    if (!address.awaitAnswer(TIME_TO_LISTEN)) {
      end(
          "Luna does not answer on %s (MCP_HOST, MCP_PORT): %s"
              .formatted(address.uri(), address.problem().orElse("nothing listens there")));
    }
    port.opened();
    System.out.println(
        "Luna %s (%s) listens on %s: /mcp (Streamable HTTP), /sse (HTTP+SSE); memories in %s"
            .formatted(
                server.version(),
                config.get(Settings.ENVIRONMENT).name().toLowerCase(Locale.ROOT),
                address.uri(),
                memories));
    config
        .metricsPort()
        .ifPresent(own -> System.out.println("Prometheus reads /metrics at port " + own));
    originals.takeIn(memories);
  }

  /** Ends at once: nothing is open that could be harmed, and Liberty would go on without Luna. */
  private static void end(String why) {
    System.err.println("luna: " + why);
    System.err.flush();
    Runtime.getRuntime().halt(EXIT_CONFIG);
  }
}
