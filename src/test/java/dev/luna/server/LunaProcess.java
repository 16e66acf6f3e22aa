package dev.luna.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A running Luna on a free loopback port, with a directory of its own for everything it writes.
 *
 * <p>It can be killed and started again on the same store.
 */
public final class LunaProcess implements RunningLuna, AutoCloseable {

  /** The project's directory, also for tests of other modules. */
  static final Path PROJECT = Path.of(System.getProperty("luna.project", "")).toAbsolutePath();

  static final Path LIBERTY = PROJECT.resolve("target/liberty/wlp");
  private static final int FIRST_PORT = 20_000;
  private static final int LAST_PORT = 30_000;
  private static final Duration MAX_START = Duration.ofMinutes(3);

  private final Path home;
  private final ServerDirectory directory;
  private final Map<String, String> settings = new HashMap<>();
  private final int port = freePort();
  private Process process;

  private LunaProcess(Path home, ServerDirectory directory) {
    this.home = home;
    this.directory = directory;
  }

  /** Prepares a server that is not started yet. */
  public static LunaProcess prepare(War war, Path home) {
    try {
      Files.createDirectories(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LunaProcess luna = new LunaProcess(home.toAbsolutePath(), ServerDirectory.take(war));
    luna.set("MCP_PORT", Integer.toString(luna.port));
    // These servers live for seconds: to optimise their code costs more than it gains.
    luna.set("JVM_ARGS", "-XX:TieredStopAtLevel=1");
    luna.set("MCP_HOST", "127.0.0.1");
    // A model is loaded where a test is about it.
    luna.set("LUNA_EMBEDDINGS", "off");
    luna.set("LUNA_MEMORY_PATH", luna.memoryPath().toString());
    return luna;
  }

  /** Starts a server and waits until it is ready. */
  public static LunaProcess start(War war, Path home) {
    return prepare(war, home).start();
  }

  /** Sets an environment variable for the next start. */
  public LunaProcess set(String name, String value) {
    settings.put(name, value);
    return this;
  }

  /** Lets everybody read {@code /metrics} at the server's own port from the next start. */
  public LunaProcess withMetrics() {
    return set("PROMETHEUS_METRICS_ENABLED", "true")
        .set("PROMETHEUS_EXPORTER_PORT", Integer.toString(port))
        .set("LUNA_METRICS_CLOSED", "false");
  }

  /** Starts the server and waits until it is ready. */
  public LunaProcess start() {
    launch();
    awaitReady();
    return this;
  }

  /** Starts the server and does not wait. */
  public LunaProcess launch() {
    ProcessBuilder builder =
        new ProcessBuilder(LIBERTY.resolve("bin/server").toString(), "run", "luna")
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().put("WLP_USER_DIR", directory.user().toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(settings);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Ends the server at once, as {@code kill -9} does. */
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    awaitExit();
  }

  /** Asks the server to end, as {@code kill} does, and waits until it has. */
  public int stop() {
    process.toHandle().destroy();
    return awaitExit();
  }

  /** Waits for the end of the server; its exit code. */
  public int awaitExit() {
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("The server did not end:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      kill();
    }
    directory.close();
  }

  public int port() {
    return port;
  }

  @Override
  public URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  public Path memoryPath() {
    return home.resolve("memory");
  }

  public Path serverDirectory() {
    return directory.server();
  }

  public long pid() {
    return process.pid();
  }

  /** What the server printed so far. */
  public String output() {
    try {
      return Files.exists(log()) ? Files.readString(log()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return home.resolve("server.log");
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + MAX_START.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (isReady()) {
        return;
      }
      pause();
    }
    close();
    throw new AssertionError("The server did not become ready:\n" + output());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * A port that nobody has, below those that systems give to outgoing connections: one of these may
   * be taken between now and the start.
   */
  public static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // Somebody has this one: try another.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
