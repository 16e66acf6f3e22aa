package dev.luna.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Prometheus reads: nowhere, at a port of its own, or at Luna's; and never in conflict. */
class MetricsPortIT {

  private static final int CONFIG = 78;

  @TempDir Path home;

  @Test
  void theyAreOffByDefaultWhoeverHasTheirPort() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home);
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      luna.set("PROMETHEUS_EXPORTER_PORT", Integer.toString(taken.getLocalPort())).start();

      assertClosed(luna);
      assertThat(luna.isReady()).isTrue();
    }
  }

  @Test
  void nothingListensWhereTheyAreSwitchedOff() {
    int port = LunaProcess.freePort();
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      luna.set("PROMETHEUS_METRICS_ENABLED", "false")
          .set("PROMETHEUS_EXPORTER_PORT", Integer.toString(port))
          .start();

      assertThatThrownBy(() -> Scrape.of(at(port, "/metrics")))
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void atAPortOfTheirOwnThereIsNothingElse() throws Exception {
    int port = LunaProcess.freePort();
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      luna.set("PROMETHEUS_METRICS_ENABLED", "TRUE")
          .set("PROMETHEUS_EXPORTER_PORT", Integer.toString(port))
          .set("LUNA_TOKEN", "nobody-needs-it-for-metrics")
          .start();

      assertThat(Scrape.of(at(port, "/metrics")).families("luna_")).isNotEmpty();
      assertThat(Scrape.of(at(port, "/metrics?x=y")).status()).isEqualTo(200);
      for (String path : new String[] {"/", "/mcp", "/metrics/", "/metrics/x", "/health"}) {
        assertThat(Scrape.of(at(port, path))).isEqualTo(new Scrape(404, ""));
      }
      assertClosed(luna);
      assertThat(Scrape.of(at(port, "/metrics"), "POST").status()).isEqualTo(405);
      assertThat(luna.isReady()).isTrue();
    }
  }

  @Test
  @Timeout(300)
  void whoDoesNotSendTheRestOfARequestIsCut() throws Exception {
    int port = LunaProcess.freePort();
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      luna.set("PROMETHEUS_METRICS_ENABLED", "true")
          .set("PROMETHEUS_EXPORTER_PORT", Integer.toString(port))
          .start();
      try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
        slow.getOutputStream().write("GET /metrics HTTP/1.1\r\nX: ".getBytes(UTF_8));

        assertThat(Scrape.of(at(port, "/metrics")).status()).isEqualTo(200);
        assertThat(slow.getInputStream().read()).isEqualTo(-1);
      }
    }
  }

  @Test
  void atLunasOwnPortTheyAreBesideEverythingElse() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      luna.set("PROMETHEUS_METRICS_ENABLED", "true")
          .set("PROMETHEUS_EXPORTER_PORT", Integer.toString(luna.port()))
          .set("LUNA_METRICS_CLOSED", "false")
          .set("LUNA_TOKEN", "nobody-needs-it-for-metrics")
          .start();

      assertThat(Scrape.of(luna.uri("/metrics")).families("luna_")).isNotEmpty();
      assertThat(Scrape.of(luna.uri("/metrics"), "POST").status()).isEqualTo(405);
      assertThat(luna.isReady()).isTrue();
    }
  }

  @Test
  void bothPagesHaveTheSameMetrics() throws Exception {
    int own = LunaProcess.freePort();
    Scrape apart = scrapeAfterUse(own, "true");
    Scrape beside = scrapeAfterUse(0, "false");

    assertThat(apart.samples()).isEqualTo(beside.samples());
    assertThat(apart.families("")).containsExactlyInAnyOrderElementsOf(beside.families(""));
  }

  /**
   * What a server answers at this port, or if 0 at its own, when it has done a bit of everything.
   */
  private Scrape scrapeAfterUse(int port, String closed) throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home.resolve(closed))) {
      int exporter = port == 0 ? luna.port() : port;
      luna.set("PROMETHEUS_METRICS_ENABLED", "true")
          .set("PROMETHEUS_EXPORTER_PORT", Integer.toString(exporter))
          .set("LUNA_METRICS_CLOSED", closed)
          .start();
      new ToolClient(luna).call("fractal_memory_retrieve", JsonText.object().add("query", "bees"));
      return Scrape.of(at(exporter, "/metrics"));
    }
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false"})
  void whereTheServerIsNotToldRightlyTheStartEnds(String enabled, String closed) {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      luna.set("PROMETHEUS_METRICS_ENABLED", enabled)
          .set("PROMETHEUS_EXPORTER_PORT", Integer.toString(luna.port()))
          .set("LUNA_METRICS_CLOSED", closed);

      assertRefused(luna, "LUNA_METRICS_CLOSED is '" + closed + "'", "PROMETHEUS_EXPORTER_PORT");
    }
  }

  @Test
  void aPortThatIsTakenEndsTheStart() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home);
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      luna.set("PROMETHEUS_METRICS_ENABLED", "true").set("PROMETHEUS_EXPORTER_PORT", port);

      assertRefused(luna, "port " + port, "PROMETHEUS_EXPORTER_PORT");
      assertThat(luna.memoryPath()).doesNotExist();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PROMETHEUS_METRICS_ENABLED, yes, true or false",
    "LUNA_METRICS_CLOSED, yes, true or false",
    "PROMETHEUS_EXPORTER_PORT, 0, from 1 to 65535",
    "PROMETHEUS_EXPORTER_PORT, http, from 1 to 65535"
  })
  void aValueThatIsNotAllowedEndsTheStart(String setting, String value, String allowed) {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      assertRefused(luna.set(setting, value), setting + " is '" + value + "'", allowed);
    }
  }

  /** Closed without a word of it in the log. */
  private static void assertClosed(LunaProcess luna) throws Exception {
    for (String path : List.of("/metrics", "/metrics/", "/metrics/x", "/metrics?scope=base")) {
      Scrape closed = Scrape.of(luna.uri(path));
      assertThat(closed.status()).as(path).isEqualTo(403);
      assertThat(closed.text()).doesNotContain("# TYPE");
    }
    assertThat(luna.output()).doesNotContain("ERROR");
  }

  private static void assertRefused(LunaProcess luna, String... words) {
    assertThat(luna.launch().awaitExit()).isEqualTo(CONFIG);
    assertThat(luna.output().lines().filter(line -> line.contains("luna: ")))
        .singleElement()
        .asString()
        .contains(words);
  }

  private static URI at(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
