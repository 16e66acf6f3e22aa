package dev.luna;

import dev.luna.config.LunaConfig;
import dev.luna.config.Setting;
import dev.luna.config.Settings;
import dev.luna.metrics.MetricsServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * The port that Liberty opens after the application has started, and goes on without if taken; and
 * that of the metrics, which opens with the application.
 */
@ApplicationScoped
class ListenPort {

  /** Outlives the application: when it is deployed anew, its own server has the port already. */
  private static final String OPENED = "dev.luna.port.opened";

  private final LunaConfig config;
  private final MetricsServer metrics;

  @Inject
  ListenPort(LunaConfig config, MetricsServer metrics) {
    this.config = config;
    this.metrics = metrics;
  }

  ListenPort() {
    this(null, null);
  }

  /**
   * Sees whether the port can be had, by having it for a moment.
   *
   * @throws ListenException if it cannot
   */
  void requireFree() {
    if (isOpened()) {
      return;
    }
    int port = config.get(Settings.PORT);
    InetAddress address = requireAddress(config.get(Settings.HOST));
    try {
      bind(address, port);
    } catch (IOException e) {
      throw taken(Settings.PORT, e);
    }
  }

  /**
   * Opens the port of the metrics, where they have one of their own.
   *
   * @throws ListenException if it cannot be had
   */
  void openMetrics() {
    Optional<Integer> own =
        config.metricsPort().filter(port -> !port.equals(config.get(Settings.PORT)));
    if (own.isPresent()) {
      InetAddress address = requireAddress(config.get(Settings.HOST));
      try {
        metrics.open(new InetSocketAddress(address, own.get()));
      } catch (IOException e) {
        throw taken(Settings.METRICS_PORT, e);
      }
    }
  }

  /** Whether clients can connect. */
  boolean isOpened() {
    return Boolean.getBoolean(OPENED);
  }

  /** Remembers that the server itself has the port now. */
  void opened() {
    System.setProperty(OPENED, "true");
  }

  private ListenException taken(Setting<Integer> port, IOException cause) {
    return new ListenException(
        "port %d is not free on %s (%s): stop the program that has it, or set %s"
            .formatted(
                config.get(port), config.get(Settings.HOST), cause.getMessage(), port.name()),
        cause);
  }

  private static InetAddress requireAddress(String host) {
    try {
      InetAddress address = host.equals("*") ? null : InetAddress.getByName(host);
      bind(address, 0);
      return address;
    } catch (UnknownHostException e) {
      throw new ListenException("MCP_HOST is '%s', which no address belongs to".formatted(host), e);
    } catch (IOException e) {
      throw new ListenException(
          "MCP_HOST is '%s', which is no address of this machine: try 127.0.0.1, or 0.0.0.0 for all"
              .formatted(host),
          e);
    }
  }

  private static void bind(InetAddress address, int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    }
  }
}
