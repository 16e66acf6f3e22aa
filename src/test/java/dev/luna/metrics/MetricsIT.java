package dev.luna.metrics;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus reads is what docs/metrics.md promises, and is true. */
class MetricsIT {

  @TempDir static Path home;
  private static LunaProcess luna;
  private static ToolClient client;

  @BeforeAll
  static void start() {
    luna =
        LunaProcess.prepare(LunaWar.WITH_FIXTURES, home)
            .withMetrics()
            .set("LUNA_EMBEDDINGS", "on")
            .start();
    client = new ToolClient(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @Test
  void everyMetricIsDocumentedAndEveryDocumentedOneIsThere() throws Exception {
    store("a leaf for the table");
    recall("table");
    Map<String, Family> served = byName(scrape().families("luna_"));
    Map<String, Family> documented = byName(MetricsTable.read());

    assertThat(served.keySet())
        .isEqualTo(documented.values().stream().flatMap(Family::names).collect(toSet()));
    documented.forEach((name, expected) -> assertFits(served.get(name), expected));
  }

  @Test
  void theJvmTellsOfItselfToo() throws Exception {
    assertThat(scrape().families(""))
        .extracting(Family::name)
        .contains("jvm_uptime_seconds", "memory_usedHeap_bytes", "cpu_processCpuTime_seconds");
  }

  @Test
  void callsAreCountedAndTimedByTool() throws Exception {
    client.result("test_simple_text", JsonText.object());
    client.result("test_error_handling", JsonText.object());

    Scrape scrape = scrape();
    assertThat(scrape.sum("luna_mcp_tool_calls_total", "test_simple_text", "success")).isEqualTo(1);
    assertThat(scrape.sum("luna_mcp_tool_calls_total", "test_error_handling", "error"))
        .isEqualTo(1);
    assertThat(scrape.sum("luna_mcp_tool_duration_seconds_count", "test_simple_text")).isEqualTo(1);
    assertThat(scrape.sum("luna_mcp_request_duration_seconds_count", "tools/call")).isPositive();
  }

  @Test
  void namesThatClientsInventBecomeNoLabels() throws Exception {
    client.request("tools/call", JsonText.object().add("name", "invented_here"), "invented_here");

    assertThat(scrape().text()).doesNotContain("invented_here");
  }

  @Test
  void whatIsStoredAndRecalledIsCountedAndTimed() throws Exception {
    Scrape before = scrape();
    store("The harbour master keeps bees");
    recall("Who keeps bees?");
    Scrape after = scrape();

    assertGrew(before, after, "luna_memory_stores_total", "leaf");
    assertGrew(before, after, "luna_fractal_memory_leaves_count");
    assertGrew(before, after, "luna_fractal_memory_total_nodes");
    assertGrew(before, after, "luna_memory_retrieval_duration_seconds_count");
    assertGrew(before, after, "luna_store_commit_duration_seconds_count");
    assertGrew(before, after, "luna_http_responses_total", "200");
    assertThat(after.sum("luna_store_disk_free_bytes")).isPositive();
  }

  @Test
  @Timeout(300)
  void theModelIsTimed() throws Exception {
    store("The model turns this into a vector");

    while (scrape().sum("luna_embedding_duration_seconds_count") == 0) {
      Thread.sleep(200);
    }
  }

  private static void assertGrew(Scrape before, Scrape after, String sample, String... labels) {
    assertThat(after.sum(sample, labels)).as(sample).isGreaterThan(before.sum(sample, labels));
  }

  private static void assertFits(Family served, Family documented) {
    assertThat(served.type()).as(served.name()).isEqualTo(documented.type());
    assertThat(served.labels().keySet()).as(served.name()).isEqualTo(documented.labels().keySet());
    documented.labels().entrySet().stream()
        .filter(label -> !label.getValue().isEmpty())
        .forEach(
            label ->
                assertThat(label.getValue())
                    .as(served.name())
                    .containsAll(served.labels().get(label.getKey())));
  }

  private static Map<String, Family> byName(List<Family> families) {
    return families.stream().collect(toMap(Family::name, identity()));
  }

  private static void store(String content) throws IOException {
    client.call(
        "fractal_memory_store",
        JsonText.object().add("memory_type", "leaf").add("content", content));
  }

  private static void recall(String query) throws IOException {
    client.call("fractal_memory_retrieve", JsonText.object().add("query", query));
  }

  private static Scrape scrape() throws IOException, InterruptedException {
    return Scrape.of(luna.uri("/metrics"));
  }
}
