package dev.luna.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement is checked against the context and against what is remembered. */
class CoherenceToolIT {

  private static final String TOOL = "semantic_validate_coherence";

  @TempDir static Path home;

  private static LunaProcess luna;
  private static ToolClient client;

  @BeforeAll
  static void start() {
    luna = LunaProcess.start(LunaWar.SHIPPED, home);
    client = new ToolClient(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @Test
  void findsTheMemoryThatDisagrees() throws IOException {
    String id = store("The kickoff of project Heron is on 2024-05-06.");
    long before = counted("checks_contradicted");

    JsonObject result =
        client.result(TOOL, statement("The kickoff of project Heron is on 3 May 2024."));

    JsonObject report = result.getJsonObject("structuredContent");
    JsonObject evidence = evidence(report);
    assertThat(report.getString("verdict")).isEqualTo("contradicted");
    assertThat(report.getJsonNumber("score").doubleValue()).isZero();
    assertThat(evidence.getString("memory_id")).isEqualTo(id);
    assertThat(evidence.getString("reason")).isEqualTo("date");
    assertThat(evidence.getString("said")).isEqualTo("3 May 2024");
    assertThat(evidence.getString("known")).isEqualTo("2024-05-06");
    assertThat(evidence.getString("explanation"))
        .isEqualTo("another date: \"3 May 2024\" here, \"2024-05-06\" there");
    assertThat(ToolClient.text(result)).contains("Contradicted", id, "another date");
    assertThat(counted("checks_contradicted")).isEqualTo(before + 1);
  }

  @Test
  void speaksFrenchAndReadsTheContext() throws IOException {
    JsonObject result =
        new ToolClient(luna, Locale.FRENCH)
            .result(
                TOOL,
                statement("Mme Quertier habite à Nantes.")
                    .add("context", "Mme Quertier vit à Nantes avec sa fille."));

    JsonObject report = result.getJsonObject("structuredContent");
    assertThat(report.getString("verdict")).isEqualTo("supported");
    assertThat(evidence(report).containsKey("memory_id")).isFalse();
    assertThat(ToolClient.text(result)).contains("Confirmé", "le contexte", "Phrases confirmées");
  }

  @Test
  void givesItsReasonsInFrench() throws IOException {
    JsonObject result =
        new ToolClient(luna, Locale.FRENCH)
            .result(
                TOOL,
                statement("Odile Fabregue a trois chats. La grille est ouverte et fermée.")
                    .add("context", "Odile Fabregue a deux chats."));

    JsonObject report = result.getJsonObject("structuredContent");
    JsonObject within = report.getJsonArray("contradictions").getJsonObject(0);
    assertThat(evidence(report).getString("reason")).isEqualTo("number");
    assertThat(evidence(report).getString("explanation"))
        .isEqualTo("un autre nombre : « trois » ici, « deux » là");
    assertThat(within.getString("explanation"))
        .isEqualTo("des contraires : « ouverte », « fermée »");
    assertThat(ToolClient.text(result))
        .contains("(un autre nombre : « trois » ici, « deux » là)", "Le texte se contredit");
  }

  @Test
  void doesNotHoldToWhatWasReplaced() throws IOException {
    String old = store("The ferry to Skerryvore costs 12 euros.");
    String now = store("The ferry to Skerryvore costs 15 euros.");
    client.call(
        "fractal_memory_link",
        JsonText.object().add("from", now).add("to", old).add("kind", "supersedes"));

    JsonObject report =
        client.call(TOOL, statement("The ferry to Skerryvore costs fifteen euros."));

    assertThat(report.getString("verdict")).isEqualTo("supported");
    assertThat(evidence(report).getString("memory_id")).isEqualTo(now);
  }

  @Test
  void saysWhatItDoesNotKnowAndWhatIsWrong() throws IOException {
    JsonObject unknown = client.call(TOOL, statement("Wombats play the accordion at noon."));
    JsonObject itself = client.call(TOOL, statement("The gate is open. The gate is closed."));

    assertThat(unknown.getString("verdict")).isEqualTo("unknown");
    assertThat(unknown.getJsonObject("counts").getInt("unknown")).isEqualTo(1);
    assertThat(itself.getString("verdict")).isEqualTo("contradicted");
    assertThat(itself.getJsonArray("contradictions").getJsonObject(0).getString("reason"))
        .isEqualTo("antonym");
    assertThat(client.failure(TOOL, statement(" "))).contains("statement", "blank");
  }

  private static JsonObjectBuilder statement(String text) {
    return JsonText.object().add("statement", text);
  }

  private static JsonObject evidence(JsonObject report) {
    return report
        .getJsonArray("sentences")
        .getJsonObject(0)
        .getJsonArray("evidence")
        .getJsonObject(0);
  }

  private static String store(String content) throws IOException {
    return client
        .call(
            "fractal_memory_store",
            JsonText.object().add("memory_type", "leaf").add("content", content))
        .getString("id");
  }

  private static long counted(String counter) throws IOException {
    return client
        .call("consciousness_state_query", JsonText.object().add("aspect", "activity"))
        .getJsonObject("activity")
        .getJsonObject("counts")
        .getJsonNumber(counter)
        .longValue();
  }
}
