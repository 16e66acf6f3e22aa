package dev.luna.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every service of the compose file. */
class ComposeTest {

  private static Map<String, Map<?, ?>> services;

  @BeforeAll
  static void read() throws IOException {
    services = ComposeFile.services();
  }

  @Test
  void onlyLunaRunsWhereNobodyAsksForMore() {
    assertThat(services).containsOnlyKeys("luna-actif", "prometheus", "grafana");
    assertThat(services.get("luna-actif").get("profiles")).isNull();
    assertThat(services.get("prometheus").get("profiles")).isEqualTo(List.of("monitoring"));
    assertThat(services.get("grafana").get("profiles")).isEqualTo(List.of("monitoring"));
  }

  @Test
  void noneIsReachedFromElsewhere() {
    assertThat(services.values())
        .allSatisfy(
            service ->
                assertThat((List<?>) service.get("ports"))
                    .allMatch(port -> port.toString().startsWith("127.0.0.1:")));
  }

  @Test
  void noneHasMoreRightsThanItNeeds() {
    assertThat(services.values())
        .allSatisfy(
            service -> {
              assertThat(service.get("read_only")).isEqualTo(true);
              assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
              assertThat(service.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
              assertThat(service.get("mem_limit")).isNotNull();
            });
  }

  @Test
  void whatIsNotBuiltHereHasAnExactVersion() {
    assertThat(services.values())
        .filteredOn(service -> !service.containsKey("build"))
        .allSatisfy(
            service ->
                assertThat(service.get("image").toString()).matches(".*:v?\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void theFilesThatTheyReadAreThereAndStayAsTheyAre() {
    assertThat(services.values())
        .flatMap(service -> (List<?>) service.get("volumes"))
        .map(Object::toString)
        .filteredOn(volume -> volume.startsWith("."))
        .hasSize(4)
        .allSatisfy(
            volume -> {
              assertThat(volume).endsWith(":ro");
              assertThat(Path.of(volume.split(":")[0])).exists();
            });
  }
}
