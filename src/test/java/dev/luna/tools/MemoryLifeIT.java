package dev.luna.tools;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a memory: versions, archives, judgements, replacements, erasure. */
class MemoryLifeIT {

  private static final JsonObject AGREES =
      JsonText.parseObject("{\"action\": \"accept\", \"content\": {\"erase\": true}}");
  private static final JsonObject DECLINES = JsonText.parseObject("{\"action\": \"decline\"}");

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
  void tellsEveryVersionAndGoesBackToAny() throws IOException {
    String id = store("The concert of the Quillfeathers is on Monday");
    client.call(
        "fractal_memory_update",
        arguments("id", id, "content", "The concert of the Quillfeathers is on Sunday")
            .add("expected_version", 1));
    client.call("fractal_memory_forget", arguments("id", id, "reason", "it was cancelled"));
    client.call("fractal_memory_restore", arguments("id", id));
    client.call("fractal_memory_restore", arguments("id", id).add("version", 1));

    List<JsonObject> entries = history(id, 100);

    assertThat(entries)
        .extracting(it -> it.getInt("version") + " " + it.getString("action"))
        .containsExactly("5 restored", "4 restored", "3 forgotten", "2 updated", "1 stored");
    JsonObject beforeRestore = entries.get(1).getJsonObject("before");
    assertThat(beforeRestore.getString("forgotten_reason")).isEqualTo("it was cancelled");
    assertThat(entries.get(3).getJsonObject("before").getString("content")).contains("Monday");
    assertThat(entries.get(4).containsKey("before")).isFalse();
    assertThat(history(id, 2)).isEqualTo(entries);
    assertThat(memory(id).getString("content")).contains("Monday");
    JsonObject french =
        new ToolClient(luna, Locale.FRENCH).result("fractal_memory_history", arguments("id", id));
    assertThat(ToolClient.text(french)).contains("corrigé", "jusque-là", "Monday");
  }

  @Test
  void saysWhyItCannotGoBackOrOn() throws IOException {
    String id = store("Pangolins sleep at noon");
    client.call("fractal_memory_update", arguments("id", id, "content", "Pangolins never sleep"));

    assertThat(
            client.failure(
                "fractal_memory_update",
                arguments("id", id, "content", "x").add("expected_version", 1)))
        .contains("version 2, not 1", "read it again");
    assertThat(client.failure("fractal_memory_restore", arguments("id", id).add("version", 9)))
        .contains("no version 9", "versions 1 to 2");
    assertThat(client.failure("fractal_memory_history", arguments("id", "leaf_nowhere")))
        .contains("leaf_nowhere");
    assertThat(client.failure("fractal_memory_history", arguments("id", id, "cursor", "no cursor")))
        .contains("cursor", "leave it out");
    client.call("fractal_memory_forget", arguments("id", id));
    for (String tool : List.of("fractal_memory_update", "fractal_memory_archive")) {
      assertThat(client.failure(tool, arguments("id", id))).contains("forgotten", "restore it");
    }
  }

  @Test
  void changesOnlyWhatIsNamed() throws IOException {
    String id = store("Otters hold hands");

    client.call(
        "fractal_memory_update", arguments("id", id).add("tags", JsonText.array().add("otters")));

    assertThat(memory(id).getString("content")).isEqualTo("Otters hold hands");
    assertThat(memory(id).getJsonArray("tags")).containsExactly(JsonText.string("otters"));
    assertThat(client.failure("fractal_memory_update", arguments("id", id, "content", " ")))
        .contains("content", "blank");
  }

  @Test
  void removesALink() throws IOException {
    String from = store("The lighthouse of Skerrymore is white");
    String to = store("Paint is sold in the harbour of Tobermory");
    link(from, to, "supports");

    JsonObject removed =
        client.call("fractal_memory_unlink", arguments("from", from, "to", to, "kind", "supports"));

    assertThat(removed.getJsonObject("removed").getString("kind")).isEqualTo("supports");
    assertThat(client.call("fractal_memory_get", arguments("id", from)).getJsonArray("links"))
        .isEmpty();
    assertThat(
            client.failure(
                "fractal_memory_unlink", arguments("from", from, "to", to, "kind", "supports")))
        .contains(from, to, "supports");
  }

  @Test
  void putsAMemoryAwayAndBringsItBack() throws IOException {
    String id = store("Grandmother's recipe needs seven quinces");

    client.call("fractal_memory_archive", arguments("id", id));

    assertThat(found("quinces")).doesNotContain(id);
    assertThat(
            ids(
                client.call(
                    "fractal_memory_retrieve",
                    arguments("query", "quinces").add("include_archived", true)),
                "hits"))
        .contains(id);
    assertThat(listed("include_archived", false)).doesNotContain(id);
    assertThat(listed("include_archived", true)).contains(id);
    assertThat(memory(id).getString("archived_at")).isNotBlank();
    assertThat(history(id, 100).get(0).getString("action")).isEqualTo("archived");
    assertThat(
            ToolClient.text(
                client.result(
                    "fractal_memory_store",
                    arguments("memory_type", "leaf", "content", memory(id).getString("content")))))
        .contains(id, "put away");
    client.call("fractal_memory_restore", arguments("id", id));
    assertThat(found("quinces")).contains(id);
  }

  @Test
  void keepsTheReasonOfForgetting() throws IOException {
    String id = store("The password of the treehouse is marmalade");

    client.call("fractal_memory_forget", arguments("id", id, "reason", "told in confidence"));

    assertThat(found("treehouse")).doesNotContain(id);
    assertThat(listed("include_forgotten", false)).doesNotContain(id);
    assertThat(listed("include_forgotten", true)).contains(id);
    assertThat(memory(id).getString("forgotten_reason")).isEqualTo("told in confidence");
  }

  @Test
  void learnsWhatIsUseful() throws IOException {
    store("Ferns grow behind the mill");
    store("Ferns grow behind the barn");
    List<String> before = found("ferns grow behind");
    String last = before.get(1);
    JsonObject state = activity();

    JsonObject report =
        client.call(
            "co_evolution_track",
            arguments("interaction_summary", "We looked for ferns")
                .add("useful", JsonText.array().add(last)));

    assertThat(found("ferns grow behind").get(0)).isEqualTo(last);
    JsonObject why = hits("ferns grow behind").get(0).getJsonObject("why");
    assertThat(why.getJsonNumber("feedback").doubleValue()).isCloseTo(1 + 0.5 / 3, within(1e-9));
    JsonObject judged = report.getJsonArray("judged").getJsonObject(0);
    assertThat(judged.getInt("useful")).isEqualTo(1);
    JsonObject coEvolution = report.getJsonObject("co_evolution");
    assertThat(coEvolution.getInt("successes")).isEqualTo(state.getInt("feedback_useful") + 1);
    assertThat(activity().getInt("interactions")).isEqualTo(state.getInt("interactions") + 1);
    assertThat(memory(last).getInt("version")).isEqualTo(1);
    assertThat(history(last, 100).get(0).getString("action")).isEqualTo("useful");

    client.call(
        "co_evolution_track",
        arguments("interaction_summary", "No, those were nettles")
            .add("not_useful", JsonText.array().add(last)));
    assertThat(found("ferns grow behind")).isEqualTo(before);
    assertThat(hits("ferns grow behind").get(0).getJsonObject("why").containsKey("feedback"))
        .isFalse();
  }

  @Test
  void recordsNoFeedbackOnWhatIsNotThere() throws IOException {
    String id = store("Juniper berries are blue");
    JsonObject before = activity();

    assertThat(
            client.failure(
                "co_evolution_track",
                arguments("interaction_summary", "Berries")
                    .add("useful", JsonText.array().add(id).add("leaf_none"))
                    .add("not_useful", JsonText.array().add("leaf_neither"))))
        .contains("leaf_none", "leaf_neither");
    assertThat(activity()).isEqualTo(before);
    assertThat(memory(id).getInt("useful")).isZero();
  }

  @Test
  void ranksTheReplacedBelowWhatReplacesIt() throws IOException {
    String oldest = store("Mirabelle lives in Antwerp");
    String newer = store("She moved to Bruges in spring");
    String newest = store("Since autumn it is Ghent");
    String doubt = store("Somebody saw her sister in Namur");
    link(newer, oldest, "supersedes");
    link(newest, newer, "supersedes");
    link(doubt, oldest, "contradicts");

    List<String> found = found("Mirabelle Antwerp");
    JsonObject replaced = hits("Mirabelle Antwerp").get(found.indexOf(oldest));

    assertThat(found.get(0)).isEqualTo(newest);
    assertThat(found).containsSubsequence(newest, newer, oldest);
    assertThat(replaced.getJsonArray("superseded_by")).containsExactly(JsonText.string(newer));
    assertThat(replaced.getJsonArray("contradicts")).containsExactly(JsonText.string(doubt));
    assertThat(
            ToolClient.text(
                client.result(
                    "fractal_memory_retrieve", arguments("query", "Mirabelle").add("depth", 0))))
        .contains("superseded by " + newer, "contradicts " + doubt);
    client.call("fractal_memory_forget", arguments("id", newer));
    client.call("fractal_memory_forget", arguments("id", newest));
    assertThat(found("Mirabelle Antwerp").get(0)).isEqualTo(oldest);
    assertThat(found("Mirabelle Antwerp")).doesNotContain(newer, newest);
  }

  @Test
  void erasesForGoodWhatThePersonAgreesTo() throws IOException {
    String id = store("Ephraim's diagnosis is hyperthymesia");
    String other = store("Kept with the rest");
    link(other, id, "related");
    client.call(
        "fractal_memory_update", arguments("id", id, "content", "Hyperthymesia is confirmed"));
    Files.writeString(luna.memoryPath().resolve("luna-v1.bak.db"), "");
    int total = total();
    List<String> asked = new ArrayList<>();
    ToolClient person =
        client.asking(
            message -> {
              asked.add(message);
              return AGREES;
            });

    JsonObject purged =
        person.call("fractal_memory_purge", purge(id).add("reason", "it is nobody's business"));

    assertThat(asked)
        .singleElement()
        .asString()
        .contains(id, "Hyperthymesia is confirmed", "nobody's business");
    assertThat(purged.getJsonArray("erased")).containsExactly(JsonText.string(id));
    assertThat(purged.getJsonArray("copies")).containsExactly(JsonText.string("luna-v1.bak.db"));
    assertThat(purged.getBoolean("in_store") || purged.getBoolean("in_index")).isFalse();
    assertThat(filesWith("yperthymesia")).isEmpty();
    assertThat(filesWith("nobody's business")).isEmpty();
    assertThat(found("hyperthymesia")).doesNotContain(id);
    assertThat(total()).isEqualTo(total - 1);
    assertThat(client.call("fractal_memory_get", arguments("id", other)).getJsonArray("links"))
        .isEmpty();
    for (String tool : List.of("fractal_memory_get", "fractal_memory_history")) {
      assertThat(client.failure(tool, arguments("id", id))).contains(id);
    }
    assertThat(person.failure("fractal_memory_purge", purge(id))).contains(id);
  }

  @Test
  void erasesNothingWithoutThePerson() throws IOException {
    String id = store("Ballads of the tin miners");

    assertThat(client.failure("fractal_memory_purge", purge(id)))
        .contains("Nothing was erased", "elicitation", "fractal_memory_forget");
    for (String answer :
        List.of(
            DECLINES.toString(),
            "{\"action\": \"cancel\"}",
            "{\"action\": \"accept\"}",
            "{\"action\": \"accept\", \"content\": {\"erase\": false}}")) {
      assertThat(
              client
                  .asking(message -> JsonText.parseObject(answer))
                  .failure("fractal_memory_purge", purge(id)))
          .contains("did not agree");
    }
    assertThat(memory(id).getString("content")).contains("tin miners");
    assertThat(
            client.asking(message -> AGREES).failure("fractal_memory_purge", purge("leaf_nowhere")))
        .contains("leaf_nowhere");
  }

  @Test
  void asksAgainIfTheMemoryChangedMeanwhile() throws IOException {
    String id = store("Draft of a sonnet");
    List<String> asked = new ArrayList<>();
    ToolClient person =
        client.asking(
            message -> {
              asked.add(message);
              return asked.size() == 1 ? agreesButChanges(id) : DECLINES;
            });

    assertThat(person.failure("fractal_memory_purge", purge(id))).contains("did not agree");
    assertThat(asked).hasSize(2);
    assertThat(asked.get(1)).contains("Fair copy of a sonnet");
  }

  private static JsonObject agreesButChanges(String id) {
    try {
      client.call("fractal_memory_update", arguments("id", id, "content", "Fair copy of a sonnet"));
      return AGREES;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObjectBuilder purge(String id) {
    return JsonText.object().add("ids", JsonText.array().add(id));
  }

  private static List<String> filesWith(String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(luna.memoryPath())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, ISO_8859_1).contains(text)) {
          found.add(file.toString());
        }
      }
    }
    return found;
  }

  private static List<JsonObject> history(String id, int limit) throws IOException {
    List<JsonObject> entries = new ArrayList<>();
    String cursor = null;
    do {
      JsonObjectBuilder arguments = arguments("id", id).add("limit", limit);
      JsonObject page =
          client.call(
              "fractal_memory_history",
              cursor == null ? arguments : arguments.add("cursor", cursor));
      entries.addAll(page.getJsonArray("entries").getValuesAs(JsonObject.class));
      cursor = page.getString("next_cursor", null);
    } while (cursor != null);
    return entries;
  }

  private static JsonObject activity() throws IOException {
    return client
        .call("consciousness_state_query", arguments("aspect", "activity"))
        .getJsonObject("activity")
        .getJsonObject("counts");
  }

  private static int total() throws IOException {
    return client
        .call("consciousness_state_query", arguments("aspect", "memory"))
        .getJsonObject("memory")
        .getInt("total");
  }

  private static void link(String from, String to, String kind) throws IOException {
    client.call("fractal_memory_link", arguments("from", from, "to", to, "kind", kind));
  }

  private static JsonObject memory(String id) throws IOException {
    return client.call("fractal_memory_get", arguments("id", id)).getJsonObject("memory");
  }

  private static List<String> listed(String argument, boolean value) throws IOException {
    return ids(
        client.call(
            "fractal_memory_list", JsonText.object().add("limit", 100).add(argument, value)),
        "memories");
  }

  private static List<JsonObject> hits(String query) throws IOException {
    return client
        .call("fractal_memory_retrieve", arguments("query", query).add("depth", 0))
        .getJsonArray("hits")
        .getValuesAs(JsonObject.class);
  }

  private static List<String> found(String query) throws IOException {
    return hits(query).stream().map(hit -> hit.getString("id")).toList();
  }

  private static List<String> ids(JsonObject answer, String list) {
    return answer.getJsonArray(list).stream()
        .map(JsonValue::asJsonObject)
        .map(it -> it.getString("id"))
        .toList();
  }

  /** Each with a source of its own, since memories of one source are found together. */
  private static String store(String content) throws IOException {
    return client
        .call(
            "fractal_memory_store",
            arguments("memory_type", "leaf", "content", content, "source", "on " + content))
        .getString("id");
  }

  private static JsonObjectBuilder arguments(String... pairs) {
    JsonObjectBuilder arguments = JsonText.object();
    for (int i = 0; i < pairs.length; i += 2) {
      arguments.add(pairs[i], pairs[i + 1]);
    }
    return arguments;
  }
}
