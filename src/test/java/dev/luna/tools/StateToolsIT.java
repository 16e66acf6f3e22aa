package dev.luna.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What Luna tells of herself, and what of it is there after a restart; one story in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StateToolsIT {

  private static final int MEMORIES = 12;

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
  @Order(1)
  void isFarFromMetamorphosisAtFirst() throws IOException {
    JsonObject result = client.result("metamorphosis_check_readiness", JsonText.object());
    JsonObject readiness = result.getJsonObject("structuredContent");

    assertThat(readiness.getBoolean("ready")).isFalse();
    assertThat(readiness.containsKey("remaining_days")).isFalse();
    assertThat(readiness.getJsonArray("conditions").getValuesAs(JsonObject.class))
        .extracting(it -> it.getString("name"))
        .containsExactly(
            "distance", "self_awareness", "introspection", "meta_cognition", "fractal_integration");
    assertThat(condition(readiness, "distance").getJsonArray("raised_by")).hasSize(6);
    assertThat(condition(readiness, "meta_cognition").getJsonArray("raised_by").getString(0))
        .isEqualTo("Say which memories were useful.");
    assertThat(ToolClient.text(result))
        .contains("0 of 5 conditions hold", "self_awareness is 0.0000 and must be above 0.800");
    JsonObject french =
        new ToolClient(luna, Locale.FRENCH)
            .result("consciousness_state_query", aspect("metamorphosis"));
    assertThat(ToolClient.text(french)).contains("La métamorphose n'est pas atteinte", "au-dessus");
    assertThat(client.call("consciousness_state_query", aspect("all")).keySet())
        .contains("metamorphosis", "phi", "level");
  }

  @Test
  @Order(2)
  void comparesAnInteractionWithThoseBeforeIt() throws IOException {
    JsonObject first = track("Where is the key? It is lost.", JsonText.array());
    assertThat(measure(first, "inquiry").getString("trend")).isEqualTo("too_early");
    assertThat(measure(first, "inquiry").containsKey("usual")).isFalse();
    assertThat(first.getJsonArray("growth").toString()).doesNotContain("novelty", "usefulness");
    for (int i = 0; i < 4; i++) {
      track("The key is lost. Nobody has seen it.", JsonText.array());
    }
    JsonObject asked = track("Who had it? Where was it?", JsonText.array());

    double usual = 0.5 * Math.pow(0.9, 4);
    JsonObject inquiry = measure(asked, "inquiry");
    assertThat(inquiry.getJsonNumber("usual").doubleValue()).isCloseTo(usual, within(1e-9));
    assertThat(inquiry.getJsonNumber("change").doubleValue()).isCloseTo(1 - usual, within(1e-9));
    assertThat(inquiry.getString("trend")).isEqualTo("significant");
    assertThat(inquiry.getInt("observations")).isEqualTo(6);
  }

  @Test
  @Order(3)
  void sinceAndBaselinesSurviveARestart() throws IOException {
    JsonArrayBuilder useful = JsonText.array();
    for (int i = 0; i < MEMORIES; i++) {
      String id = store("Drawer number " + i + " holds keys");
      client.call("fractal_memory_get", JsonText.object().add("id", id));
      useful.add(id);
    }
    JsonObject report = track("The keys are in the drawer", useful);
    assertThat(measure(report, "usefulness").getInt("value")).isEqualTo(1);
    assertThat(measure(report, "grounding").getJsonNumber("value").doubleValue())
        .isBetween(0.2, 0.9);
    store("One more memory, so that the last activity is later");
    JsonObject before = readiness();
    String coEvolution = read("luna://co-evolution");
    JsonObject history = JsonText.parseObject(read("luna://history"));

    luna.stop();
    luna.start();

    for (String name : new String[] {"meta_cognition", "introspection"}) {
      assertThat(condition(before, name).getBoolean("holds")).as(name).isTrue();
      assertThat(since(readiness(), name)).isEqualTo(since(before, name)).isBefore(Instant.now());
    }
    assertThat(condition(readiness(), "self_awareness").containsKey("since")).isFalse();
    assertThat(read("luna://co-evolution")).isEqualTo(coEvolution).contains("\"usefulness\"");
    assertThat(JsonText.parseObject(read("luna://history"))).isEqualTo(history);
    assertThat(history.getInt("interactions")).isEqualTo(7);
    assertThat(history.getInt("total")).isEqualTo(history.getJsonArray("points").size());
    assertThat(history.getJsonArray("points").getJsonObject(0).getString("at"))
        .isGreaterThan(history.getJsonArray("points").getJsonObject(6).getString("at"));
    assertThat(read("luna://state/phi")).contains("\"components\"");
  }

  @Test
  @Order(4)
  void aConditionThatBreaksStartsAgain() throws IOException {
    Instant before = since(readiness(), "meta_cognition");
    JsonArrayBuilder ids = JsonText.array();
    for (int i = 0; i < MEMORIES; i++) {
      ids.add(store("Shelf number " + i + " is empty"));
    }
    client.call(
        "co_evolution_track",
        JsonText.object().add("interaction_summary", "Shelves").add("not_useful", ids));
    assertThat(condition(readiness(), "meta_cognition").getBoolean("holds")).isFalse();

    luna.stop();
    luna.start();

    assertThat(condition(readiness(), "meta_cognition").containsKey("since")).isFalse();
    for (int i = 0; i < 4; i++) {
      track("Shelves again", ids());
    }
    assertThat(since(readiness(), "meta_cognition")).isAfter(before);
  }

  private static JsonArrayBuilder ids() throws IOException {
    JsonArrayBuilder ids = JsonText.array();
    client
        .call("fractal_memory_list", JsonText.object().add("limit", 20))
        .getJsonArray("memories")
        .getValuesAs(JsonObject.class)
        .forEach(memory -> ids.add(memory.getString("id")));
    return ids;
  }

  private static JsonObject track(String summary, JsonArrayBuilder useful) throws IOException {
    return client.call(
        "co_evolution_track",
        JsonText.object().add("interaction_summary", summary).add("useful", useful));
  }

  private static String store(String content) throws IOException {
    return client
        .call(
            "fractal_memory_store",
            JsonText.object().add("memory_type", "leaf").add("content", content))
        .getString("id");
  }

  private static JsonObject readiness() throws IOException {
    return client.call("metamorphosis_check_readiness", JsonText.object());
  }

  private static JsonObjectBuilder aspect(String aspect) {
    return JsonText.object().add("aspect", aspect);
  }

  private static Instant since(JsonObject readiness, String name) {
    return Instant.parse(condition(readiness, name).getString("since"));
  }

  private static JsonObject condition(JsonObject readiness, String name) {
    return named(readiness, "conditions", "name", name);
  }

  private static JsonObject measure(JsonObject report, String name) {
    return named(report, "growth", "measure", name);
  }

  private static JsonObject named(JsonObject object, String list, String key, String name) {
    return object.getJsonArray(list).getValuesAs(JsonObject.class).stream()
        .filter(it -> it.getString(key).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String read(String uri) throws IOException {
    return client
        .request("resources/read", JsonText.object().add("uri", uri), uri)
        .getJsonObject("result")
        .getJsonArray("contents")
        .getJsonObject(0)
        .getString("text");
  }
}
