package dev.luna.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.node.Run;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus reads a running Luna, and answers what the dashboard and the alerts ask. */
@Timeout(600)
class PrometheusIT {

  /** Names of the original, which end as parts of histograms do, and those that are not Luna's. */
  private static final String NOT_OURS_TO_CHOOSE =
      "luna_fractal_memory_[a-z]+_count .*|(?!luna_).*";

  @TempDir static Path home;
  private static LunaProcess luna;
  private static PrometheusServer prometheus;
  private static final int PORT = LunaProcess.freePort();

  @BeforeAll
  static void start() throws IOException {
    DebianPrometheus.orSkip();
    luna = LunaProcess.prepare(LunaWar.WITH_FIXTURES, home);
    luna.set("PROMETHEUS_METRICS_ENABLED", "true")
        .set("PROMETHEUS_EXPORTER_PORT", Integer.toString(PORT))
        .start();
    use(new ToolClient(luna));
    prometheus = new PrometheusServer(Files.createDirectory(home.resolve("prometheus")), PORT);
  }

  @AfterAll
  static void stop() {
    if (prometheus != null) {
      prometheus.close();
    }
    if (luna != null) {
      luna.close();
    }
  }

  @Test
  void theExpositionIsAsPrometheusWantsIt() throws IOException {
    Path page = home.resolve("metrics.txt");
    Run run =
        DebianPrometheus.shell(
            "curl -sS --fail http://127.0.0.1:%d/metrics > %s && promtool check metrics < %s"
                .formatted(PORT, page, page));

    assertThat(run.errors().lines())
        .as(run.toString())
        .allMatch(line -> line.matches(NOT_OURS_TO_CHOOSE));
  }

  @Test
  void everyQueryOfTheDashboardHasAnAnswer() throws Exception {
    for (String query : Queries.ofDashboard()) {
      JsonObject answer = prometheus.query(query);
      while (isEmpty(answer)) {
        Thread.sleep(500);
        answer = prometheus.query(query);
      }
      assertThat(answer.getString("status")).as(query + ": " + answer).isEqualTo("success");
    }
  }

  @Test
  void everyAlertAsksForMetricsThatAreThere() throws Exception {
    for (String name : names(Queries.ofAlerts().values().stream().toList())) {
      while (isEmpty(prometheus.query(name))) {
        Thread.sleep(500);
      }
    }
    List<String> health =
        prometheus.get("/api/v1/rules").getJsonObject("data").getJsonArray("groups").stream()
            .flatMap(group -> group.asJsonObject().getJsonArray("rules").stream())
            .map(rule -> rule.asJsonObject().getString("health"))
            .toList();

    assertThat(health).hasSameSizeAs(Queries.ofAlerts().keySet()).doesNotContain("err");
  }

  private static List<String> names(List<String> queries) {
    return queries.stream().flatMap(it -> Queries.names(it).stream()).distinct().toList();
  }

  /** Whether Prometheus has no value yet; an error is an answer. */
  private static boolean isEmpty(JsonObject answer) {
    JsonValue data = answer.get("data");
    return answer.isEmpty() || data != null && data.asJsonObject().getJsonArray("result").isEmpty();
  }

  private static void use(ToolClient client) throws IOException {
    client.call(
        "fractal_memory_store",
        JsonText.object().add("memory_type", "leaf").add("content", "The ferry leaves at nine"));
    client.call("fractal_memory_retrieve", JsonText.object().add("query", "ferry"));
    client.result("test_error_handling", JsonText.object());
  }
}
