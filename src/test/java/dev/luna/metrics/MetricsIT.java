package dev.luna.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus reads has the names that docs/metrics.md promises. */
class MetricsIT {

  @TempDir static Path home;
  private static LunaProcess luna;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    luna = LunaProcess.start(LunaWar.WITH_FIXTURES, home);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @Test
  void everythingIsThereBeforeAnythingHappens() throws Exception {
    assertThat(scrape())
        .contains(
            "luna_memory_stores_total{layer=\"root\"",
            "luna_memory_stores_total{layer=\"seed\"",
            "luna_memory_retrievals_total{",
            "luna_memory_feedback_total{",
            "verdict=\"not_useful\"",
            "luna_memory_erasures_total",
            "status=\"found\"",
            "status=\"not_found\"",
            "luna_mcp_sessions{",
            "luna_mcp_streams{",
            "luna_index_lag{index=\"words\"",
            "luna_index_lag{index=\"vectors\"",
            "luna_fractal_memory_roots_count{",
            "luna_fractal_memory_branches_count{",
            "luna_fractal_memory_leaves_count{",
            "luna_fractal_memory_seeds_count{",
            "luna_fractal_memory_total_nodes{",
            "luna_memory_links{",
            "luna_phi_current_value{",
            "luna_phi_distance_to_optimal{",
            "luna_phi_component{component=\"integration\"");
  }

  @Test
  void callsAreCountedAndTimedByTool() throws Exception {
    call("test_simple_text");
    call("test_error_handling");

    assertThat(valueOf("luna_mcp_tool_calls_total", "test_simple_text", "success")).isPositive();
    assertThat(valueOf("luna_mcp_tool_calls_total", "test_error_handling", "error")).isPositive();
    assertThat(scrape())
        .contains(
            "luna_mcp_tool_duration_seconds_bucket{",
            "luna_mcp_tool_duration_seconds_sum{",
            "luna_mcp_request_duration_seconds_count{method=\"tools/call\"");
  }

  @Test
  void namesThatClientsInventBecomeNoLabels() throws Exception {
    call("invented_by_the_client");

    assertThat(scrape()).doesNotContain("invented_by_the_client");
  }

  private static double valueOf(String metric, String... labels) throws Exception {
    return scrape()
        .lines()
        .filter(line -> line.startsWith(metric + "{"))
        .filter(line -> java.util.stream.Stream.of(labels).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static void call(String tool) throws IOException, InterruptedException {
    String body =
        """
        {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
         "params": {"name": "%s", "arguments": {}, "_meta": {
           "io.modelcontextprotocol/protocolVersion": "2026-07-28",
           "io.modelcontextprotocol/clientInfo": {"name": "test", "version": "1"},
           "io.modelcontextprotocol/clientCapabilities": {}}}}
        """
            .formatted(tool);
    HttpRequest request =
        HttpRequest.newBuilder(luna.uri("/mcp"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header("MCP-Protocol-Version", "2026-07-28")
            .header("Mcp-Method", "tools/call")
            .header("Mcp-Name", tool)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String scrape() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(luna.uri("/metrics")).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
