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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters and pages, where memories are found by meaning too. */
@Timeout(300)
class NarrowedRecallIT {

  /** More than are compared by meaning, or than fit on one page. */
  private static final int PUPPIES = 130;

  /** In no word of any of the memories. */
  private static final String PARAPHRASE = "Who got a dog?";

  private static LunaProcess luna;
  private static ToolClient client;
  private static String kitten;
  private static final Set<String> ALL = new HashSet<>();

  @BeforeAll
  static void tell(@TempDir Path home) throws Exception {
    luna = LunaProcess.prepare(LunaWar.SHIPPED, home).set("LUNA_EMBEDDINGS", "on").start();
    client = new ToolClient(luna);
    for (int i = 1; i <= PUPPIES; i++) {
      String content = "My sister adopted puppy number %d from the shelter".formatted(i);
      ALL.add(store(memory("leaf", "home", content)));
    }
    JsonObjectBuilder other =
        memory("seed", "work", "My brother bought a kitten, since a puppy was too much work");
    other.add("language", "it").add("source", "diary").add("created", "2020-01-01T00:00:00Z");
    kitten = store(other.add("tags", JsonText.array().add("office")));
    ALL.add(kitten);
    JsonObject answer = retrieve(about(PARAPHRASE));
    while (answer.getInt("index_lag") > 0 || !answer.getBoolean("by_meaning")) {
      Thread.sleep(100);
      answer = retrieve(about(PARAPHRASE));
    }
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"memory_type\": \"seed\"}",
        "{\"filter\": {\"project\": \"work\"}}",
        "{\"language\": \"it\"}",
        "{\"source\": \"diary\"}",
        "{\"until\": \"2021-01-01T00:00:00Z\"}",
        "{\"tags\": [\"office\"]}"
      })
  void findsByMeaningBehindAllThatAFilterExcludes(String filter) throws IOException {
    assertThat(meant(retrieve(about(PARAPHRASE)))).hasSize(25).doesNotContain(kitten);

    JsonObjectBuilder narrowed = about(PARAPHRASE);
    JsonText.parseObject(filter).forEach(narrowed::add);
    JsonObject answer = retrieve(narrowed);

    assertThat(ids(answer)).containsExactly(kitten);
    assertThat(meant(answer)).containsExactly(kitten);
  }

  @Test
  void leavesOutWhatIsOlder() throws IOException {
    JsonObject answer = retrieve(about(PARAPHRASE).add("since", "2021-01-01T00:00:00Z"));

    assertThat(meant(answer)).hasSize(25).doesNotContain(kitten);
  }

  @Test
  void listsByMetadata() throws IOException {
    JsonObject listed =
        client.call(
            "fractal_memory_list",
            JsonText.object().add("filter", JsonText.object().add("project", "work")));

    assertThat(listed.getJsonArray("memories")).hasSize(1);
    assertThat(listed.getJsonArray("memories").toString()).contains(kitten);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void showsEveryMemoryOnOnePage(int depth) throws IOException {
    assertThat(paged("puppy from the shelter", depth)).containsExactlyInAnyOrderElementsOf(ALL);
    assertThat(paged(PARAPHRASE, depth)).hasSizeGreaterThanOrEqualTo(25).doesNotHaveDuplicates();
  }

  private static List<String> paged(String query, int depth) throws IOException {
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      JsonObjectBuilder arguments =
          JsonText.object().add("query", query).add("depth", depth).add("limit", 30);
      JsonObject page = retrieve(cursor == null ? arguments : arguments.add("cursor", cursor));
      assertThat(page.getBoolean("by_meaning")).isTrue();
      seen.addAll(ids(page));
      cursor = page.getString("next_cursor", null);
    } while (cursor != null);
    return seen;
  }

  private static JsonObjectBuilder about(String query) {
    return JsonText.object().add("query", query).add("depth", 0).add("limit", 100);
  }

  private static JsonObject retrieve(JsonObjectBuilder arguments) throws IOException {
    return client.call("fractal_memory_retrieve", arguments);
  }

  private static JsonObjectBuilder memory(String type, String project, String content) {
    return JsonText.object()
        .add("memory_type", type)
        .add("content", content)
        .add("metadata", JsonText.object().add("project", project));
  }

  private static String store(JsonObjectBuilder memory) throws IOException {
    return client.call("fractal_memory_store", memory).getString("id");
  }

  private static List<String> ids(JsonObject answer) {
    return answer.getJsonArray("hits").getValuesAs(JsonObject.class).stream()
        .map(hit -> hit.getString("id"))
        .toList();
  }

  private static List<String> meant(JsonObject answer) {
    return answer.getJsonArray("hits").getValuesAs(JsonObject.class).stream()
        .filter(hit -> hit.getJsonObject("why").containsKey("meaning_rank"))
        .map(hit -> hit.getString("id"))
        .toList();
  }
}
