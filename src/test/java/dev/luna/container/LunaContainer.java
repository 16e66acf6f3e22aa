package dev.luna.container;

import dev.luna.node.Run;
import dev.luna.server.LunaProcess;
import dev.luna.server.RunningLuna;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One container of Luna, under the settings of the compose file. */
final class LunaContainer implements RunningLuna, AutoCloseable {

  private static final Duration MAX_START = Duration.ofMinutes(5);

  private final Podman podman;
  private final String id;
  private final int port;

  private LunaContainer(Podman podman, String id, int port) {
    this.podman = podman;
    this.id = id;
    this.port = port;
  }

  /**
   * Starts one and does not wait.
   *
   * @param more options after those of the compose file, which they override
   */
  static LunaContainer launch(Podman podman, ComposeFile compose, String volume, String... more) {
    int port = LunaProcess.freePort();
    List<String> options = new ArrayList<>(compose.options());
    options.addAll(List.of("--volume", volume + ":" + compose.memoryPath()));
    options.addAll(List.of("--env", "MCP_PORT=" + port));
    // Only where metrics are on; all containers share the machine's ports.
    options.addAll(List.of("--env", "PROMETHEUS_EXPORTER_PORT=" + port));
    options.addAll(List.of(more));
    return new LunaContainer(podman, podman.start(options), port);
  }

  /** The same, and waits until it is ready. */
  static LunaContainer start(Podman podman, ComposeFile compose, String volume, String... more) {
    LunaContainer container = launch(podman, compose, volume, more);
    container.awaitReady();
    return container;
  }

  @Override
  public URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** Waits until it is ready to serve. */
  void awaitReady() {
    long deadline = System.nanoTime() + MAX_START.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not ready: " + logs());
      }
      pause();
    }
  }

  /** Waits until it has ended for good; its exit code. */
  int awaitEnd() {
    return Integer.parseInt(podman.output("wait", id));
  }

  /** Stops it as an engine does; its exit code. */
  int stop() {
    podman.output("stop", id);
    return Integer.parseInt(state("{{.State.ExitCode}}"));
  }

  /** Kills its first process as the system does when memory runs out. */
  void kill() {
    ProcessHandle.of(Long.parseLong(state("{{.State.Pid}}")))
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Waits until the engine has started it again so often. */
  void awaitRestarts(int count) {
    long deadline = System.nanoTime() + MAX_START.toNanos();
    while (restarts() < count) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not started again: " + logs());
      }
      pause();
    }
  }

  /** How often the engine has started it again. */
  int restarts() {
    return Integer.parseInt(state("{{.RestartCount}}"));
  }

  boolean isRunning() {
    return state("{{.State.Status}}").equals("running");
  }

  /** Runs a command inside. */
  Run exec(String... command) {
    List<String> words = new ArrayList<>(List.of("exec", id));
    words.addAll(List.of(command));
    return podman.podman(words.toArray(String[]::new));
  }

  /** The first bytes of an answer that goes on. */
  String begin(String path, int bytes) {
    try (InputStream answer = uri(path).toURL().openStream()) {
      return new String(answer.readNBytes(bytes), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String logs() {
    Run logs = podman.podman("logs", id);
    return logs.output() + logs.errors();
  }

  String id() {
    return id;
  }

  @Override
  public void close() {
    podman.podman("rm", "--force", "--time", "0", id);
  }

  private String state(String format) {
    return podman.output("inspect", "--format", format, id);
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
