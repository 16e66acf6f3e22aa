package dev.luna.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationToolIT {

  private static final String TOOL = "conversation_analyze_depth";

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
  void tellsWhatWasAskedDecidedAndPromised() throws IOException {
    JsonObject report =
        client.call(
            TOOL,
            text(
                """
                Ada: Do we paint the boathouse white or green?
                Ben: Green, please.
                Ada: OK, let's go with green. Why is the roof leaking?
                Ben: No idea. Can you order the paint by Friday?
                Ada: Sure!
                """));

    assertThat(report.getInt("turns")).isEqualTo(5);
    assertThat(report.getJsonObject("speakers").keySet()).containsExactlyInAnyOrder("Ada", "Ben");
    assertThat(objects(report.getJsonArray("questions")))
        .extracting(it -> it.getString("kind") + " " + it.getString("status"))
        .containsExactly("choice answered", "why open", "request answered");
    assertThat(objects(report.getJsonArray("decisions")))
        .extracting(it -> it.getString("text"))
        .anyMatch(it -> it.contains("green"));
    JsonObject promise = report.getJsonArray("promises").getJsonObject(0);
    assertThat(promise.getString("by")).isEqualTo("Ada");
    assertThat(promise.getString("request")).contains("order the paint");
    assertThat(promise.getString("due")).isEqualTo("by Friday");
    assertThat(promise.getString("status")).isEqualTo("open");
    assertThat(report.getJsonObject("depth").getJsonArray("signals")).hasSize(4);
  }

  @Test
  void namesTheMemoriesItSpeaksOfAndCountsNoRecall() throws IOException {
    String id =
        client
            .call(
                "fractal_memory_store",
                JsonText.object()
                    .add("memory_type", "leaf")
                    .add("content", "Le hangar à bateaux de Zélie fuit depuis l'orage de mars."))
            .getString("id");
    long recalls = recalls();

    JsonObject result =
        new ToolClient(luna, Locale.FRENCH)
            .result(
                TOOL,
                text(
                    "Moi : Le hangar de Zélie fuit encore ?\n"
                        + "Zélie : Oui. Je répare le toit demain."));

    JsonObject report = result.getJsonObject("structuredContent");
    JsonObject memory = report.getJsonArray("memories").getJsonObject(0);
    assertThat(memory.getString("memory_id")).isEqualTo(id);
    assertThat(memory.getJsonArray("shared")).contains(JsonText.string("hangar"));
    assertThat(memory.getJsonArray("turns").toString()).isEqualTo("[1]");
    assertThat(ToolClient.text(result))
        .contains("2 prises de parole", "Promis", "demain", id, "Trop peu de prises de parole");
    assertThat(recalls()).isEqualTo(recalls);
  }

  @Test
  void saysWhatIsWrongWithItsArgument() throws IOException {
    assertThat(client.failure(TOOL, text("  "))).contains("conversation_text", "blank");
  }

  private static long recalls() throws IOException {
    return client
        .call("consciousness_state_query", JsonText.object().add("aspect", "activity"))
        .getJsonObject("activity")
        .getJsonObject("counts")
        .getInt("recalls");
  }

  private static JsonObjectBuilder text(String conversation) {
    return JsonText.object().add("conversation_text", conversation);
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonValue::asJsonObject).toList();
  }
}
