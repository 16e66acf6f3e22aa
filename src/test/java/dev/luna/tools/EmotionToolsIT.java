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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Feelings told over the wire, with the model. */
@Timeout(300)
class EmotionToolsIT {

  private static final String TOOL = "emotional_state_analyze";

  /** No word for a feeling, and likely enough sad. */
  private static final String IMPLIED =
      "He never came back from the sea, and I still set the table for two.";

  private static LunaProcess luna;
  private static ToolClient client;

  @BeforeAll
  static void start(@TempDir Path home) throws Exception {
    luna = LunaProcess.prepare(LunaWar.SHIPPED, home).set("LUNA_EMBEDDINGS", "on").start();
    client = new ToolClient(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @Test
  void tellsTheFeelingsOfOneText() throws IOException {
    JsonObject report = client.call(TOOL, text("I am not happy. Thanks anyway."));

    JsonObject user = report.getJsonObject("user");
    assertThat(user.getString("dominant")).isEqualTo("gratitude");
    assertThat(user.getString("language")).isEqualTo("en");
    assertThat(user.getBoolean("by_meaning")).isFalse();
    JsonObject happy = user.getJsonArray("words").getJsonObject(0);
    assertThat(happy.getString("text")).isEqualTo("happy");
    assertThat(happy.getInt("start")).isEqualTo(9);
    assertThat(happy.getInt("end")).isEqualTo(14);
    assertThat(happy.getString("emotion")).isEqualTo("sadness");
    assertThat(happy.getBoolean("negated")).isTrue();
    assertThat(report).doesNotContainKeys("luna", "resonance");
  }

  @Test
  void comparesTwoTextsAndSpeaksFrench() throws IOException {
    JsonObject result =
        new ToolClient(luna, Locale.FRENCH)
            .result(
                TOOL,
                text("Je suis très inquiète.")
                    .add("luna_context", "Tout va bien, ne t'inquiète pas."));

    JsonObject report = result.getJsonObject("structuredContent");
    assertThat(report.getJsonObject("user").getString("valence")).isEqualTo("negative");
    assertThat(report.getJsonObject("luna").getString("dominant")).isEqualTo("calm");
    assertThat(report.getJsonNumber("resonance").doubleValue()).isBetween(0.0, 0.3);
    assertThat(ToolClient.text(result))
        .startsWith("Texte : peur, négatif (-0,")
        .contains("« inquiète »", "Comparé à : calme, positif", "Résonance : 0,");
  }

  @Test
  void guessesFromTheWholeOnceTheModelIsThere() throws Exception {
    JsonObject user = client.call(TOOL, text(IMPLIED)).getJsonObject("user");
    while (!user.getBoolean("by_meaning")) {
      Thread.sleep(100);
      user = client.call(TOOL, text(IMPLIED)).getJsonObject("user");
    }

    assertThat(user.getString("dominant")).isEqualTo("sadness");
    assertThat(user.getJsonArray("words")).isEmpty();
  }

  @Test
  void tellsTheFeelingOfWhatIsStored() throws IOException {
    JsonObject stored =
        client.call(
            "fractal_memory_store",
            JsonText.object()
                .add("memory_type", "leaf")
                .add("content", "Je suis ravie de ce jardin, il est magnifique !"));

    JsonObject emotion = stored.getJsonObject("emotion");
    assertThat(emotion.getString("dominant")).isEqualTo("joy");
    assertThat(emotion.getJsonNumber("valence").doubleValue()).isPositive();
  }

  @Test
  void refusesABlankText() throws IOException {
    assertThat(client.failure(TOOL, text(" "))).contains("user_input");
  }

  private static JsonObjectBuilder text(String userInput) {
    return JsonText.object().add("user_input", userInput);
  }
}
