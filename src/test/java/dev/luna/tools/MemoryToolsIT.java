package dev.luna.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
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

class MemoryToolsIT {

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
  void findsByWordsInBothLanguagesWhatWasJustStored() throws IOException {
    String french = store("root", "Les chevaux de Léa galopent sur la plage d'Étretat.");
    String english = store("leaf", "Tom was building boats in the old harbour.");

    assertThat(found("Où galope le cheval de Lea ?")).containsExactly(french);
    assertThat(found("Who builds a boat?")).containsExactly(english);
    JsonObject hit = retrieve("boats").getJsonArray("hits").getJsonObject(0);
    assertThat(hit.getJsonObject("why").getInt("word_rank")).isEqualTo(1);
    assertThat(hit.getJsonObject("why").getJsonArray("terms").toString()).contains("boats");
    assertThat(found("xylophone quarantine")).isEmpty();
  }

  @Test
  void tellsTheLanguageThatNobodyNamed() throws IOException {
    assertThat(languageOf("content", "Paul préfère les réunions du matin")).isEqualTo("fr");
    assertThat(languageOf("content", "Paula prefers meetings in the afternoon")).isEqualTo("en");
    assertThat(languageOf("content", "4071#")).isEqualTo("und");
    assertThat(languageOf("content", "Fish and chips, said Paul", "language", "fr"))
        .isEqualTo("fr");
    assertThat(luna.output()).doesNotContainIgnoringCase("slf4j");
  }

  @Test
  void takesTheArgumentsOfTheOriginal() throws IOException {
    JsonObject stored =
        client.call(
            "fractal_memory_store",
            JsonText.object()
                .add("memory_type", "seed")
                .add("content", "Perhaps windmills dream")
                .add("metadata", "{\"domain\":\"dreams\"}"));
    JsonObject found =
        client.call(
            "fractal_memory_retrieve",
            JsonText.object()
                .add("query", "windmills")
                .add("memory_type", "all")
                .add("depth", "3"));

    JsonObject hit = found.getJsonArray("hits").getJsonObject(0);
    assertThat(hit.getString("id")).isEqualTo(stored.getString("id"));
    assertThat(hit.getJsonObject("metadata").getString("domain")).isEqualTo("dreams");
  }

  @Test
  void followsLinks() throws IOException {
    String hit = store("leaf", "The observatory closes in winter");
    String near = store("leaf", "Warm gloves are in the drawer");
    client.call("fractal_memory_link", arguments("from", hit, "to", near, "kind", "related"));

    JsonObject linked =
        client
            .call("fractal_memory_retrieve", arguments("query", "observatory"))
            .getJsonArray("hits")
            .getJsonObject(1);

    assertThat(linked.getString("id")).isEqualTo(near);
    assertThat(linked.getJsonObject("why").getString("linked_from")).isEqualTo(hit);
    assertThat(
            client
                .call(
                    "fractal_memory_retrieve",
                    JsonText.object().add("query", "observatory").add("depth", 0))
                .getJsonArray("hits"))
        .hasSize(1);
  }

  @Test
  void correctsForgetsAndBringsBack() throws IOException {
    String id = store("branch", "The meeting is on Tuesday, says Ophelia");

    client.call(
        "fractal_memory_update",
        JsonText.object()
            .add("id", id)
            .add("content", "The meeting is on Friday, says Ophelia")
            .add("expected_version", 1));
    assertThat(
            client.failure(
                "fractal_memory_update",
                JsonText.object().add("id", id).add("content", "x").add("expected_version", 1)))
        .contains("version 2", "not 1");
    client.call("fractal_memory_forget", arguments("id", id, "reason", "it is over"));
    assertThat(found("Ophelia")).isEmpty();
    assertThat(memory(id).getString("forgotten_reason")).isEqualTo("it is over");
    client.call("fractal_memory_restore", arguments("id", id));
    assertThat(found("Ophelia")).containsExactly(id);
    client.call("fractal_memory_restore", JsonText.object().add("id", id).add("version", 1));
    assertThat(memory(id).getString("content")).contains("Tuesday");
  }

  @Test
  void storesTheSameOnce() throws IOException {
    String id = store("leaf", "Un seul  exemplaire suffit");

    JsonObject again =
        client.call(
            "fractal_memory_store",
            arguments("memory_type", "leaf", "content", " Un seul exemplaire suffit "));

    assertThat(again.getBoolean("duplicate")).isTrue();
    assertThat(again.getString("id")).isEqualTo(id);
  }

  @Test
  void listsInPages() throws IOException {
    for (int i = 0; i < 5; i++) {
      client.call(
          "fractal_memory_store",
          JsonText.object()
              .add("memory_type", "leaf")
              .add("content", "page entry " + i)
              .add("tags", JsonText.array().add("paged")));
    }
    int listed = 0;
    String cursor = null;
    do {
      JsonObjectBuilder arguments =
          JsonText.object().add("tags", JsonText.array().add("paged")).add("limit", 2);
      JsonObject page =
          client.call(
              "fractal_memory_list", cursor == null ? arguments : arguments.add("cursor", cursor));
      listed += page.getJsonArray("memories").size();
      cursor = page.getString("next_cursor", null);
    } while (cursor != null);

    assertThat(listed).isEqualTo(5);
    assertThat(client.failure("fractal_memory_list", arguments("cursor", "nonsense")))
        .contains("cursor");
  }

  @Test
  void saysWhatIsWrongAndWhatIsAllowed() throws IOException {
    assertThat(
            client.failure(
                "fractal_memory_store", arguments("memory_type", "twig", "content", "x")))
        .contains("memory_type", "twig", "root, branch, leaf, seed");
    assertThat(
            client.failure(
                "fractal_memory_store", arguments("memory_type", "leaf", "content", "  ")))
        .contains("content", "blank");
    assertThat(
            client.failure(
                "fractal_memory_store",
                arguments("memory_type", "leaf", "content", "é".repeat(40_000))))
        .contains("80000", "65536");
    assertThat(client.failure("fractal_memory_get", arguments("id", "leaf_nowhere")))
        .contains("leaf_nowhere");
    assertThat(client.failure("consciousness_state_query", arguments("aspect", "soul")))
        .contains("aspect", "soul", "all, phi, level, memory, activity, metamorphosis");
    assertThat(
            client.failure(
                "fractal_memory_retrieve", JsonText.object().add("query", "x").add("depth", "99")))
        .contains("depth", "99", "10");
  }

  @Test
  void speaksFrench() throws IOException {
    String id = store("leaf", "Le phare clignote toutes les cinq secondes");
    ToolClient french = new ToolClient(luna, Locale.FRENCH);

    assertThat(ToolClient.text(french.result("fractal_memory_forget", arguments("id", id))))
        .contains("oublié");
    assertThat(
            ToolClient.text(french.result("consciousness_state_query", arguments("aspect", "phi"))))
        .contains("nombre d'or");
  }

  @Test
  void countsAnInteractionWithoutKeepingIt() throws IOException {
    String id = store("leaf", "Zephyr the ferret likes raspberries");

    JsonObject report =
        client.call(
            "phi_consciousness_calculate",
            arguments("interaction_context", "Zephyr ate raspberries today. Is that healthy?"));

    assertThat(report.getInt("words")).isEqualTo(7);
    assertThat(report.getInt("questions")).isEqualTo(1);
    assertThat(report.getJsonArray("resonances").toString()).contains(id);
    assertThat(report.getJsonNumber("novelty").doubleValue()).isBetween(0.01, 0.99);
    assertThat(report.getJsonObject("phi").getJsonNumber("value").doubleValue())
        .isBetween(1.0, 1.618033988749895);
    assertThat(found("healthy")).isEmpty();
  }

  @Test
  void readsResourcesAndRendersPrompts() throws IOException {
    String id = store("root", "Le capitaine Némo collectionne des coquillages");

    assertThat(read("luna://memory/" + id)).contains("Némo", id);
    assertThat(read("luna://memories/root")).contains(id);
    assertThat(read("luna://state")).contains("\"phi\"", "\"level\"");
    assertThat(
            client
                .request(
                    "resources/read",
                    JsonText.object().add("uri", "luna://memories/twig"),
                    "luna://memories/twig")
                .getJsonObject("error")
                .getInt("code"))
        .isEqualTo(-32602);
    assertThat(prompt("luna_recall", arguments("topic", "Némo", "language", "fr")))
        .contains("Avant de parler de « Némo »", id);
    assertThat(prompt("luna_reflect", arguments("period", "semaine", "language", "en")))
        .contains("in the past week", id);
  }

  @Test
  void everyToolKeepsToItsOutputSchema() throws IOException {
    for (JsonValue tool :
        client
            .request("tools/list", JsonText.object(), "")
            .getJsonObject("result")
            .getJsonArray("tools")) {
      JsonObject described = tool.asJsonObject();
      assertThat(described.getString("description")).isNotBlank();
      assertThat(described.getString("title")).isNotBlank();
      assertThat(described.getJsonObject("outputSchema").getString("type")).isEqualTo("object");
    }
    String id = store("leaf", "Schema check");
    JsonObject shown = client.call("fractal_memory_get", arguments("id", id));
    assertThat(shown.keySet()).containsExactlyInAnyOrder("memory", "links");
  }

  private static String prompt(String name, JsonObjectBuilder arguments) throws IOException {
    return client
        .request(
            "prompts/get", JsonText.object().add("name", name).add("arguments", arguments), name)
        .getJsonObject("result")
        .toString();
  }

  private static String read(String uri) throws IOException {
    return client
        .request("resources/read", JsonText.object().add("uri", uri), uri)
        .getJsonObject("result")
        .getJsonArray("contents")
        .getJsonObject(0)
        .getString("text");
  }

  private static JsonObject memory(String id) throws IOException {
    return client.call("fractal_memory_get", arguments("id", id)).getJsonObject("memory");
  }

  private static JsonObject retrieve(String query) throws IOException {
    return client.call("fractal_memory_retrieve", arguments("query", query));
  }

  private static List<String> found(String query) throws IOException {
    return retrieve(query).getJsonArray("hits").stream()
        .map(hit -> hit.asJsonObject().getString("id"))
        .toList();
  }

  private static String store(String type, String content) throws IOException {
    return client
        .call("fractal_memory_store", arguments("memory_type", type, "content", content))
        .getString("id");
  }

  private static String languageOf(String... pairs) throws IOException {
    return client
        .call("fractal_memory_store", arguments(pairs).add("memory_type", "leaf"))
        .getString("language");
  }

  private static JsonObjectBuilder arguments(String... pairs) {
    JsonObjectBuilder arguments = JsonText.object();
    for (int i = 0; i < pairs.length; i += 2) {
      arguments.add(pairs[i], pairs[i + 1]);
    }
    return arguments;
  }
}
