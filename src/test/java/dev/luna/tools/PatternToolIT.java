package dev.luna.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patterns in streams and what is known of the golden ratio, through a running server. */
class PatternToolIT {

  private static final String PATTERNS = "pattern_recognize_fractal";
  private static final String RATIO = "phi_golden_ratio_insights";

  @TempDir static Path home;

  private static LunaProcess luna;
  private static ToolClient client;
  private static ToolClient french;

  @BeforeAll
  static void start() {
    luna = LunaProcess.start(LunaWar.SHIPPED, home);
    client = new ToolClient(luna);
    french = new ToolClient(luna, Locale.FRENCH);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @Test
  void measuresAllPatterns() throws IOException {
    JsonObject result = client.result(PATTERNS, stream("1, 1, 2, 3, 5, 8, 13, 21"));
    JsonObject report = result.getJsonObject("structuredContent");
    JsonObject first = report.getJsonArray("findings").getJsonObject(0);

    assertThat(report.getString("strongest")).isEqualTo("golden_ratio");
    assertThat(report.getString("read_as")).isEqualTo("numbers");
    assertThat(report.getJsonArray("findings")).hasSize(6);
    assertThat(first.getJsonArray("measures").getJsonObject(0).getString("bound"))
        .isEqualTo("at_least");
    assertThat(first.getJsonArray("evidence").getJsonObject(0).getString("text"))
        .isEqualTo("21 = 13 + 8");
    assertThat(ToolClient.text(result)).contains("golden ratio", "21 = 13 + 8", "at least 0.8");
  }

  @Test
  void findsNothingInProse() throws IOException {
    JsonObject result =
        french.result(PATTERNS, stream("Le rendez-vous est à midi : passe par l'arrière-cour."));

    assertThat(result.getJsonObject("structuredContent").containsKey("strongest")).isFalse();
    assertThat(ToolClient.text(result)).contains("Aucun motif", "hiérarchie : rien");
  }

  @Test
  void looksForWhatIsAskedFor() throws IOException {
    for (String type : List.of("hierarchy", "hierarchical", "Hiérarchie")) {
      JsonObject report =
          client.call(PATTERNS, stream("# a\n## b\n- c\n- d").add("pattern_type", type));
      assertThat(report.getJsonArray("findings")).hasSize(1);
      assertThat(report.getString("strongest")).isEqualTo("hierarchy");
    }
    assertThat(
            client
                .call(PATTERNS, stream("la la la").add("pattern_type", "emergent"))
                .getJsonArray("findings"))
        .hasSize(6);
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertThat(client.failure(PATTERNS, stream("a b").add("pattern_type", "astral")))
        .contains("pattern_type", "astral", "auto, golden_ratio", "repetition");
    assertThat(french.failure(PATTERNS, stream("a b").add("pattern_type", "astral")))
        .contains("il doit être l'un de", "astral", "repetition");
    assertThat(client.failure(PATTERNS, stream("  "))).contains("data_stream", "blank");
    assertThat(client.failure(RATIO, domain(" "))).contains("domain", "blank");
    assertThat(client.failure(RATIO, domain("art").add("numbers", JsonText.array().add("many"))))
        .contains("numbers", "number");
  }

  @Test
  void knowsWhatIsProvedAndWhatIsAMyth() throws IOException {
    JsonObject result = client.result(RATIO, domain("nature"));
    List<JsonObject> items =
        result
            .getJsonObject("structuredContent")
            .getJsonArray("items")
            .getValuesAs(JsonObject.class);

    assertThat(items)
        .extracting(item -> item.getString("evidence"))
        .contains("theorem", "measured", "myth");
    assertThat(items).allSatisfy(item -> assertThat(item.getString("source")).isNotBlank());
    assertThat(ToolClient.text(result)).contains("[myth] The shell of the nautilus");
    assertThat(ToolClient.text(french.result(RATIO, domain("les galaxies"))))
        .contains("[mythe] Les bras des galaxies");
  }

  @Test
  void inventsNoLink() throws IOException {
    JsonObject result = client.result(RATIO, domain("plumbing"));

    assertThat(result.getJsonObject("structuredContent").getJsonArray("items")).isEmpty();
    assertThat(ToolClient.text(result)).contains("No documented link", "plumbing");
    assertThat(ToolClient.text(french.result(RATIO, domain("plomberie"))))
        .contains("Aucun lien documenté", "plomberie", "mathématiques, géométrie");
  }

  @Test
  void testsNumbers() throws IOException {
    JsonObject golden = numbers(3, 5, 8, 13, 21, 34);
    JsonObject doubled = numbers(3, 6, 12, 24, 48, 96);

    assertThat(golden.getBoolean("found")).isTrue();
    assertThat(golden.getJsonObject("recurrence").getInt("holding")).isEqualTo(4);
    assertThat(doubled.getBoolean("found")).isFalse();
    assertThat(doubled.getJsonObject("ratios").getInt("near")).isZero();
    assertThat(
            client
                .call(RATIO, domain("music"))
                .getJsonArray("domains")
                .getValuesAs(JsonString::getString))
        .containsExactly("music");
  }

  private static JsonObject numbers(int... numbers) throws IOException {
    JsonArrayBuilder array = JsonText.array();
    for (int number : numbers) {
      array.add(number);
    }
    return client.call(RATIO, domain("mathematics").add("numbers", array)).getJsonObject("numbers");
  }

  private static JsonObjectBuilder stream(String text) {
    return JsonText.object().add("data_stream", text);
  }

  private static JsonObjectBuilder domain(String name) {
    return JsonText.object().add("domain", name);
  }
}
