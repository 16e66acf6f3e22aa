package dev.luna.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.node.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The alerts are valid, fire and are silent when they should, and are explained. */
class AlertsTest {

  @Test
  void prometheusTakesTheConfiguration() {
    DebianPrometheus.orSkip();
    assertSucceeds("promtool check config config/prometheus.yml");
  }

  @Test
  void eachFiresWhenItShouldAndIsSilentWhenItShouldBe() throws IOException {
    Set<String> alerts = Queries.ofAlerts().keySet();
    assertThat(Queries.testedAlerts(true)).isEqualTo(alerts);
    assertThat(Queries.testedAlerts(false)).isEqualTo(alerts);

    DebianPrometheus.orSkip();
    assertSucceeds("promtool test rules src/test/prometheus/alerts-test.yml");
  }

  @Test
  void eachIsExplained() throws IOException {
    Set<String> explained =
        Files.readAllLines(Path.of("docs", "operations.md")).stream()
            .filter(line -> line.startsWith("| `Luna"))
            .map(line -> line.split("`")[1])
            .collect(Collectors.toSet());

    assertThat(explained).isEqualTo(Queries.ofAlerts().keySet());
  }

  @Test
  void noQueryAsksForAMetricThatIsNotDocumented() throws IOException {
    Set<String> documented =
        MetricsTable.read().stream()
            .flatMap(family -> family.samples())
            .collect(Collectors.toSet());

    assertThat(Queries.ofDashboard()).isNotEmpty().allSatisfy(it -> assertKnown(it, documented));
    assertThat(Queries.ofAlerts().values()).allSatisfy(it -> assertKnown(it, documented));
  }

  private static void assertKnown(String query, Set<String> documented) {
    assertThat(Queries.names(query))
        .filteredOn(name -> name.startsWith("luna_"))
        .isSubsetOf(documented);
  }

  private static void assertSucceeds(String command) {
    Run run = DebianPrometheus.shell(command);
    assertThat(run.exitCode()).as(run.toString()).isZero();
  }
}
