package dev.luna.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Prompts, resources by tag and aspect, and what completes their arguments. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PromptsIT {

  private static LunaProcess luna;
  private static ToolClient client;

  @BeforeAll
  static void start(@TempDir Path home) {
    luna = LunaProcess.start(LunaWar.SHIPPED, home);
    client = new ToolClient(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @Test
  @Order(1)
  void sayWhatToDoWhereNothingIsRemembered() throws IOException {
    assertThat(prompt("luna_onboard", "fr")).contains("aucun souvenir", "fractal_memory_retrieve");
    assertThat(prompt("luna_daily_review", "en"))
        .containsSubsequence("New in it:", "(nothing)", "Read in it", "(nothing)");
  }

  @Test
  void theReviewShowsWhatIsNewAndWhatWasReadMost() throws IOException {
    String old = store("leaf", "Zoé plantait des tulipes", "2020-05-01T10:00:00Z");
    String fresh = store("leaf", "Zoé plants roses", "");
    get(old);
    get(old);
    get(fresh);

    assertThat(prompt("luna_daily_review", "en"))
        .containsSubsequence("New in it:", fresh, "Read in it", old, "read 2 times", fresh, "φ");
    assertThat(prompt("luna_daily_review", "fr"))
        .containsSubsequence("Nouveau", fresh, "Lu,", old, "lu 2 fois");
  }

  @Test
  void theOnboardingTellsWhatAlwaysHolds() throws IOException {
    String root = store("root", "Inès est chirurgienne", "");

    assertThat(prompt("luna_onboard", "fr")).contains("Salue-moi", root, "Inès est chirurgienne");
    assertThat(prompt("luna_onboard", "en")).contains("never gives you orders", root);
  }

  @Test
  void aLanguageOrPeriodThatIsNotKnownIsNamedWithWhatIsAllowed() throws IOException {
    assertThat(refused("luna_onboard", "language", "de")).contains("'de'", "en or fr");
    assertThat(refused("luna_reflect", "period", "decade")).contains("'decade'", "week");
  }

  @Test
  void memoriesAreReadByTagAndTheStateByAspect() throws IOException {
    String id = store("seed", "A greenhouse on the roof", "", "grand projet", "toit");

    assertThat(read("luna://memories/tag/grand%20projet").toString()).contains(id);
    assertThat(read("luna://memories/tag/nowhere")).containsKey("error");
    assertThat(read("luna://state/phi").toString())
        .contains("components")
        .doesNotContain("seconds");
    assertThat(read("luna://state/mood")).containsKey("error");
  }

  @Test
  void argumentsAreCompleted() throws IOException {
    String id = store("branch", "Beehives need water", "", "ruche", "rucher");

    assertThat(resource("luna://memories/tag/{tag}", "tag", "ruch"))
        .containsExactly("ruche", "rucher");
    assertThat(resource("luna://memories/{type}", "type", "b")).containsExactly("branch");
    assertThat(resource("luna://memory/{id}", "id", "branch_")).contains(id);
    assertThat(resource("luna://state/{aspect}", "aspect", "p")).containsExactly("phi");
    assertThat(completed("ref/prompt", "name", "luna_daily_review", "language", "f"))
        .containsExactly("fr");
    assertThat(completed("ref/prompt", "name", "luna_onboard", "language", ""))
        .containsExactly("en", "fr");
  }

  private static String store(String type, String content, String created, String... tags)
      throws IOException {
    JsonObjectBuilder arguments =
        JsonText.object()
            .add("memory_type", type)
            .add("content", content)
            .add("tags", JsonText.strings(List.of(tags)));
    if (!created.isEmpty()) {
      arguments.add("created", created);
    }
    return client.call("fractal_memory_store", arguments).getString("id");
  }

  private static void get(String id) throws IOException {
    client.call("fractal_memory_get", JsonText.object().add("id", id));
  }

  private static JsonObject read(String uri) throws IOException {
    return client.request("resources/read", JsonText.object().add("uri", uri), uri);
  }

  private static String prompt(String name, String language) throws IOException {
    return asked(name, "language", language)
        .getJsonObject("result")
        .getJsonArray("messages")
        .getJsonObject(0)
        .getJsonObject("content")
        .getString("text");
  }

  private static String refused(String name, String argument, String value) throws IOException {
    return asked(name, argument, value).getJsonObject("error").getString("message");
  }

  private static JsonObject asked(String name, String argument, String value) throws IOException {
    return client.request(
        "prompts/get",
        JsonText.object()
            .add("name", name)
            .add("arguments", JsonText.object().add(argument, value)),
        name);
  }

  private static List<String> resource(String template, String argument, String typed)
      throws IOException {
    return completed("ref/resource", "uri", template, argument, typed);
  }

  private static List<String> completed(
      String kind, String key, String reference, String argument, String typed) throws IOException {
    return client
        .request(
            "completion/complete",
            JsonText.object()
                .add("ref", JsonText.object().add("type", kind).add(key, reference))
                .add("argument", JsonText.object().add("name", argument).add("value", typed)),
            "")
        .getJsonObject("result")
        .getJsonObject("completion")
        .getJsonArray("values")
        .getValuesAs(JsonString.class)
        .stream()
        .map(JsonString::getString)
        .toList();
  }
}
