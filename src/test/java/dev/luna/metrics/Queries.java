package dev.luna.metrics;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the dashboard and the alerts ask Prometheus. */
final class Queries {

  private static final Path DASHBOARD = Path.of("config/grafana/dashboards/luna.json");
  private static final Path ALERTS = Path.of("config/alerts.yml");
  private static final Path ALERT_TESTS = Path.of("src/test/prometheus/alerts-test.yml");
  private static final Pattern NAME = Pattern.compile("\\b(?:luna|jvm|memory|cpu|gc)_\\w+");

  private Queries() {}

  /** Every query of the dashboard. */
  static List<String> ofDashboard() throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(DASHBOARD))) {
      return reader.readObject().getJsonArray("panels").stream()
          .flatMap(panel -> panel.asJsonObject().getJsonArray("targets").stream())
          .map(target -> ((JsonString) target.asJsonObject().get("expr")).getString())
          .toList();
    }
  }

  /** The query of each alert, by its name. */
  static Map<String, String> ofAlerts() throws IOException {
    return maps(maps(yaml(ALERTS), "groups"), "rules").stream()
        .collect(
            Collectors.toMap(
                rule -> (String) rule.get("alert"), rule -> (String) rule.get("expr")));
  }

  /** The alerts that are tested to fire, or to be silent. */
  static Set<String> testedAlerts(boolean firing) throws IOException {
    Set<String> tested = new TreeSet<>();
    maps(maps(yaml(ALERT_TESTS), "tests"), "alert_rule_test").stream()
        .filter(test -> test.containsKey("exp_alerts") == firing)
        .forEach(test -> tested.add((String) test.get("alertname")));
    return tested;
  }

  /** The names of metrics in a query, but for those that Prometheus makes itself. */
  static Set<String> names(String query) {
    Set<String> names = new TreeSet<>();
    NAME.matcher(query).results().map(MatchResult::group).forEach(names::add);
    return names;
  }

  private static List<Map<?, ?>> yaml(Path file) throws IOException {
    return List.of(
        (Map<?, ?>)
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
  }

  private static List<Map<?, ?>> maps(List<Map<?, ?>> parents, String key) {
    return parents.stream()
        .flatMap(parent -> ((List<?>) parent.get(key)).stream())
        .<Map<?, ?>>map(child -> (Map<?, ?>) child)
        .toList();
  }
}
