package dev.luna.owntools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar in {@code LUNA_TOOLS_PATH} adds tools; one that cannot be offered ends the start. */
class OwnToolsIT {

  /** {@code EX_CONFIG}: starting again changes nothing. */
  private static final int EXIT_CONFIG = 78;

  @TempDir Path home;
  private Workshop workshop;

  @BeforeEach
  void openWorkshop() {
    workshop = new Workshop(home);
  }

  @Test
  void theExampleIsListedAndCalled() throws Exception {
    workshop.type(Workshop.commands());
    try (LunaProcess luna = prepare().start()) {
      ToolClient client = new ToolClient(luna);

      assertThat(listed(client).getString("title")).isEqualTo("Count days");
      assertThat(client.call("days_between", dates("2026-02-28", "2026-03-01")).getInt("days"))
          .isEqualTo(1);
      assertThat(client.failure("days_between", dates("tomorrow", "2026-03-01")))
          .contains("'from'", "'tomorrow'", "a date like");
      assertThat(client.failure("days_between", dates("2026-03-01", " "))).contains("'to'");
      assertThat(
              ToolClient.text(
                  new ToolClient(luna, Locale.FRENCH)
                      .result("days_between", dates("2026-03-01", "2026-02-01"))))
          .isEqualTo("-28 jours");
    }
  }

  @Test
  void twoToolsOfOneNameEndTheStart() throws Exception {
    workshop.type(Workshop.commands());
    workshop.type(
        """
        rm -r classes
        sed 's/package example/package other/; s/class Calendar/class Almanac/' %s > Almanac.java
        """
            .formatted(Workshop.SOURCE));
    workshop.type(
        Workshop.commands()
            .replace(Workshop.SOURCE.toString(), "Almanac.java")
            .replace("calendar.jar", "almanac.jar"));

    assertThat(refusal())
        .contains("'days_between'", "example.Calendar.daysBetween", "other.Almanac.daysBetween");
  }

  @Test
  void aToolWithoutNamesOfParametersEndsTheStart() throws Exception {
    workshop.type(Workshop.commands().replace("-parameters ", ""));

    assertThat(refusal()).contains("example.Calendar.daysBetween", "-parameters");
  }

  @Test
  void aDirectoryThatIsNotThereEndsTheStart() {
    assertThat(refusal())
        .contains("LUNA_TOOLS_PATH", workshop.path("tools").toString(), "of a directory");
  }

  private LunaProcess prepare() {
    return LunaProcess.prepare(LunaWar.SHIPPED, workshop.path("luna"))
        .set("LUNA_TOOLS_PATH", workshop.path("tools").toString());
  }

  /** The one line that says why the server did not start. */
  private String refusal() {
    try (LunaProcess luna = prepare()) {
      assertThat(luna.launch().awaitExit()).isEqualTo(EXIT_CONFIG);
      assertThat(luna.output()).doesNotContain("\tat ");
      List<String> lines = luna.output().lines().filter(it -> it.contains("luna: ")).toList();
      assertThat(lines).hasSize(1);
      return lines.get(0);
    }
  }

  private static JsonObject listed(ToolClient client) throws IOException {
    return client
        .request("tools/list", JsonText.object(), "")
        .getJsonObject("result")
        .getJsonArray("tools")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(tool -> tool.getString("name").equals("days_between"))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObjectBuilder dates(String from, String to) {
    return JsonText.object().add("from", from).add("to", to);
  }
}
