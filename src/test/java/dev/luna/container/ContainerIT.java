package dev.luna.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.node.Run;
import dev.luna.server.LunaProcess;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The image of the Dockerfile, run as the compose file runs it: read-only, without rights, with its
 * standard input closed.
 */
class ContainerIT {

  /** How long it is watched; -Dcontainer.watch=PT6M for the long form. */
  private static final Duration WATCH =
      Duration.parse(System.getProperty("container.watch", "PT60S"));

  private static final int CONFIG = 78;

  private static Podman podman;
  private static ComposeFile compose;
  private static String volume;

  @BeforeAll
  static void build() throws IOException {
    podman = Podman.orSkip();
    compose = ComposeFile.read();
    volume = podman.volume();
  }

  @AfterAll
  static void removeVolumes() {
    if (podman != null) {
      podman.close();
    }
  }

  @Test
  void staysUpServesAndKeepsWhatItWasToldWhateverHappensToIt() throws Exception {
    String stored;
    try (LunaContainer luna = LunaContainer.start(podman, compose, volume)) {
      long begin = System.nanoTime();
      stored = store(luna, "The tower of Brihat leans to the north");

      assertThat(luna.begin("/sse", 40)).contains("event: endpoint");
      assertThat(overStdio(luna, "tower Brihat")).contains(stored);
      assertThat(luna.exec("luna", "health").exitCode()).isZero();
      hasNoRights(luna);
      Thread.sleep(Math.max(0, WATCH.minusNanos(System.nanoTime() - begin).toMillis()));
      assertThat(luna.isRunning()).isTrue();
      assertThat(luna.restarts()).isZero();

      luna.kill();
      luna.awaitReady();
      assertThat(luna.restarts()).isEqualTo(1);
      assertThat(recalled(luna)).contains(stored);
      assertThat(luna.stop()).isZero();
    }
    try (LunaContainer again = LunaContainer.start(podman, compose, volume)) {
      assertThat(recalled(again)).contains(stored);
      secondOneIsRefused();
    }
  }

  @Test
  void showsMetricsOnlyWhereTheyAreWanted() throws IOException {
    String on = "--env=PROMETHEUS_METRICS_ENABLED=true";
    int apart = LunaProcess.freePort();
    try (LunaContainer without = LunaContainer.start(podman, compose, podman.volume());
        LunaContainer here = LunaContainer.start(podman, compose, podman.volume(), on);
        LunaContainer there =
            LunaContainer.start(
                podman, compose, podman.volume(), on, "--env=PROMETHEUS_EXPORTER_PORT=" + apart)) {
      assertThat(status(without.uri("/metrics"))).isEqualTo(403);
      assertThat(status(here.uri("/metrics"))).isEqualTo(200);
      assertThat(status(there.uri("/metrics"))).isEqualTo(403);
      assertThat(status(URI.create("http://localhost:" + apart + "/metrics"))).isEqualTo(200);
    }
  }

  @Test
  void aVolumeThatCannotBeWrittenEndsTheStart() {
    try (LunaContainer luna =
        LunaContainer.launch(
            podman, compose, podman.volume(), "--restart=no", "--user=1002:1002")) {
      assertThat(luna.awaitEnd()).isEqualTo(CONFIG);
      assertThat(luna.logs()).contains("LUNA_MEMORY_PATH", compose.memoryPath());
    }
  }

  @Test
  void aWrongSettingEndsTheStart() {
    try (LunaContainer luna =
        LunaContainer.launch(
            podman, compose, podman.volume(), "--restart=no", "--env=MCP_PORT=http")) {
      assertThat(luna.awaitEnd()).isEqualTo(CONFIG);
      assertThat(luna.logs()).contains("MCP_PORT is 'http'");
    }
  }

  @Test
  void aRefusedStartIsNotRepeatedWithoutAPause() {
    long begin = System.nanoTime();
    try (LunaContainer luna =
        LunaContainer.launch(podman, compose, podman.volume(), "--env=MCP_PORT=http")) {
      luna.awaitRestarts(2);

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(14));
      assertThat(luna.stop()).isEqualTo(CONFIG);
    }
  }

  private static int status(URI address) throws IOException {
    return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
  }

  private static void secondOneIsRefused() {
    try (LunaContainer second = LunaContainer.launch(podman, compose, volume, "--restart=no")) {
      assertThat(second.awaitEnd()).isEqualTo(CONFIG);
      assertThat(second.logs()).contains("LUNA_MEMORY_PATH");
    }
  }

  private static void hasNoRights(LunaContainer luna) {
    assertThat(luna.exec("id", "-u").output().strip()).isEqualTo("1001");
    assertThat(luna.exec("touch", "/opt/ol/file").exitCode()).isNotZero();
    assertThat(luna.exec("grep", "CapEff", "/proc/1/status").output()).contains("0000000000000000");
    assertThat(luna.exec("grep", "NoNewPrivs", "/proc/1/status").output()).contains("1");
  }

  private static String store(LunaContainer luna, String content) throws IOException {
    return new ToolClient(luna)
        .call(
            "fractal_memory_store",
            JsonText.object()
                .add("memory_type", "leaf")
                .add("content", content)
                .add("metadata", "{}"))
        .getString("id");
  }

  private static String recalled(LunaContainer luna) throws IOException {
    JsonObject found =
        new ToolClient(luna)
            .call("fractal_memory_retrieve", JsonText.object().add("query", "tower Brihat"));
    return found.toString();
  }

  /** A client of an image's own bridge, as a desktop starts it. */
  private static String overStdio(LunaContainer luna, String query) {
    String initialize =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
            + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}";
    String call =
        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":"
            + "\"fractal_memory_retrieve\",\"arguments\":{\"query\":\""
            + query
            + "\"}}}";
    String lines =
        initialize
            + "\\n{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\\n"
            + call
            + "\\n";
    Run run =
        podman.shell(
            "printf '" + lines + "' | podman exec --interactive " + luna.id() + " luna-bridge");
    assertThat(run.output().lines()).as("answers; %s", run.errors()).hasSize(2);
    return run.output();
  }
}
