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

/** What memories say together, through a running Luna. */
@Timeout(300)
class InsightToolIT {

  private static LunaProcess luna;
  private static ToolClient client;
  private static String dead;
  private static String milk;

  @BeforeAll
  static void tell(@TempDir Path home) throws Exception {
    luna = LunaProcess.prepare(LunaWar.SHIPPED, home).start();
    client = new ToolClient(luna);
    dead = store("The tomatoes in the garden died of mildew after the wet June");
    milk = store("Grandmother sprayed milk on her tomatoes against the mildew in the garden");
  }

  @AfterAll
  static void stop() throws Exception {
    luna.close();
  }

  @Test
  void namesItsEvidence() throws IOException {
    JsonObject insights = client.call("insight_generate_emergent", about("my garden"));

    assertThat(insights.getBoolean("enough")).isTrue();
    JsonObject first = insights.getJsonArray("insights").getJsonObject(0);
    assertThat(first.getString("kind")).isEqualTo("unlinked");
    assertThat(first.getJsonArray("memories"))
        .containsExactlyInAnyOrder(JsonText.string(dead), JsonText.string(milk));
    assertThat(first.getJsonArray("shared").toString()).contains("tomatoes", "mildew");
    assertThat(first.getString("statement")).contains(dead, milk, "mildew");
    assertThat(insights.getJsonArray("evidence")).hasSize(2);
  }

  @Test
  void speaksFrench() throws IOException {
    JsonObject result =
        new ToolClient(luna, Locale.FRENCH)
            .result("insight_generate_emergent", about("garden").add("context", "June"));

    assertThat(ToolClient.text(result)).contains(dead, "parlent tous deux de", "mildew");
  }

  @Test
  void saysWhereThereIsNotEnough() throws IOException {
    JsonObject insights = client.call("insight_generate_emergent", about("submarines"));

    assertThat(insights.getBoolean("enough")).isFalse();
    assertThat(insights.getJsonArray("insights")).isEmpty();
    assertThat(insights.getString("reason")).contains("Not enough evidence");
    assertThat(client.failure("insight_generate_emergent", about(" "))).contains("topic", "blank");
  }

  private static JsonObjectBuilder about(String topic) {
    return JsonText.object().add("topic", topic);
  }

  private static String store(String content) throws IOException {
    return client
        .call(
            "fractal_memory_store",
            JsonText.object().add("memory_type", "leaf").add("content", content))
        .getString("id");
  }
}
