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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures and lists, as a French caller and an English one read them from the same server. */
class FrenchCallerIT {

  @TempDir static Path home;

  private static LunaProcess luna;
  private static ToolClient french;
  private static ToolClient english;

  @BeforeAll
  static void start() {
    luna = LunaProcess.start(LunaWar.SHIPPED, home);
    french = new ToolClient(luna, Locale.CANADA_FRENCH);
    english = new ToolClient(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fractal_memory_list    | {'limit':0}"
            + "| L'argument « limit » vaut 0 : doit être supérieur ou égal à 1"
            + "| Argument 'limit' is 0: must be greater than or equal to 1",
        "fractal_memory_retrieve | {'query':' ','min_score':2}"
            + "| L'argument « min_score » vaut 2.0 : doit être inférieur ou égal à 1. L'argument « query »"
            + "| Argument 'min_score' is 2.0: must be less than or equal to 1. Argument 'query'",
        "fractal_memory_purge   | {'ids':['']}"
            + "| L'argument « ids » vaut \"\" : doit avoir au moins un caractère visible"
            + "| Argument 'ids' is \"\": must not be blank",
        "fractal_memory_get     | {}"
            + "| Il manque l'argument « id »"
            + "| Argument 'id' is missing",
        "fractal_memory_get     | {'name':'x'}"
            + "| L'argument « name » est inconnu ; les arguments de fractal_memory_get sont [id]"
            + "| Argument 'name' is unknown; the arguments of fractal_memory_get are [id]",
        "consciousness_state_query | {'aspect':'soul'}"
            + "| L'argument « aspect » vaut \"soul\" ; il faut l'une de ces valeurs : all,"
            + "| Argument 'aspect' is \"soul\"; it must be one of all,",
        "pattern_recognize_fractal | {'data_stream':'abc','pattern_type':'x'}"
            + "| L'argument « pattern_type » vaut « x » ; il doit être l'un de : auto"
            + "| Argument 'pattern_type' is \"x\"; it must be one of auto",
        "fractal_memory_get     | {'id':'leaf_0'}"
            + "| Aucun souvenir n'a l'identifiant « leaf_0 »"
            + "| No memory has the id 'leaf_0'",
        "fractal_memory_store   | {'memory_type':'leaf','content':'x','metadata':{'n':'NNN'}}"
            + "| Les métadonnées : 70008 octets en UTF-8"
            + "| The metadata has 70008 bytes of UTF-8",
        "fractal_memory_list    | {'cursor':'!'}"
            + "| « ! » n'est pas un curseur de cette liste"
            + "| '!' is not a cursor of this list",
        "fractal_memory_backup  | {'name':'../x'}"
            + "| « ../x » n'est pas un nom de sauvegarde"
            + "| '../x' is no name for a backup",
        "fractal_memory_import  | {'path':'nowhere'}"
            + "| Il n'y a pas de « nowhere » dans le dossier d'échange"
            + "| There is no 'nowhere' in the exchange directory"
      })
  void isSaidInTheLanguageOfTheCaller(
      String tool, String arguments, String inFrench, String inEnglish) throws IOException {
    assertThat(french.failure(tool, json(arguments))).contains(inFrench);
    assertThat(english.failure(tool, json(arguments))).contains(inEnglish);
  }

  @Test
  void aStaleVersionIsSaidWithBothVersions() throws IOException {
    String id =
        french
            .call("fractal_memory_store", json("{'memory_type':'leaf','content':'Il pleut'}"))
            .getString("id");
    JsonObjectBuilder stale =
        JsonText.object().add("id", id).add("content", "Il neige").add("expected_version", 7);

    assertThat(french.failure("fractal_memory_update", stale))
        .isEqualTo(
            "Le souvenir "
                + id
                + " est à la version 1, et non 7 : relisez-le avant de le corriger");
  }

  @Test
  void aReportSaysWhyALineOfAnImportWasSkipped() throws IOException {
    JsonObjectBuilder broken =
        JsonText.object().add("content", "{\"kind\":\"dream\"}").add("format", "luna");

    JsonObject report = french.call("fractal_memory_import", broken);

    assertThat(report.getJsonArray("entries").getJsonObject(0).getString("reason"))
        .isEqualTo(
            "Le genre « dream » n'est pas connu :"
                + " il faut memory, link, counter, baseline, held ou phi");
  }

  @Test
  void promptsRefuseInTheLanguageOfTheCaller() throws IOException {
    assertThat(refusal("prompts/get", "luna_recall", "{}"))
        .isEqualTo("Il manque l'argument « topic »");
    assertThat(refusal("prompts/get", "luna_reflect", "{'period':'siècle'}"))
        .startsWith("L'argument « period » vaut « siècle » ; il faut l'une de ces valeurs : day");
    assertThat(refusal("prompts/get", "luna_reflect", "{'language':'de'}"))
        .isEqualTo("L'argument « language » vaut « de » ; il faut en ou fr");
  }

  @ParameterizedTest
  @CsvSource({
    "tools/list, tools",
    "prompts/list, prompts",
    "resources/list, resources",
    "resources/templates/list, resourceTemplates"
  })
  void listsHaveTitlesInTheLanguageOfTheCaller(String method, String list) throws IOException {
    Map<String, String> spoken = titles(english, method, list);
    Map<String, String> translated = titles(french, method, list);

    assertThat(translated.keySet()).isEqualTo(spoken.keySet()).isNotEmpty();
    translated.remove("phi"); // φ is φ in both.
    assertThat(translated)
        .allSatisfy((name, title) -> assertThat(title).isNotEqualTo(spoken.get(name)));
  }

  @Test
  void promptsAreDescribedInTheLanguageOfTheCaller() throws IOException {
    JsonObject onboard =
        french.request(
            "prompts/get", JsonText.object().add("name", "luna_onboard"), "luna_onboard");

    assertThat(onboard.getJsonObject("result").getString("description"))
        .startsWith("Apprend au modèle");
  }

  @Test
  void whatOnlyProgramsReadStaysEnglish() throws IOException {
    assertThat(refusal("tools/call", "nothing", "{}")).isEqualTo("Unknown tool: 'nothing'");
  }

  private static String refusal(String method, String name, String arguments) throws IOException {
    JsonObject answer =
        french.request(
            method, JsonText.object().add("name", name).add("arguments", json(arguments)), name);
    return ((JsonString) answer.getValue("/error/message")).getString();
  }

  private static Map<String, String> titles(ToolClient client, String method, String list)
      throws IOException {
    return client
        .request(method, JsonText.object(), "")
        .getJsonObject("result")
        .getJsonArray(list)
        .getValuesAs(JsonObject.class)
        .stream()
        .collect(Collectors.toMap(it -> it.getString("name"), it -> it.getString("title")));
  }

  private static JsonObjectBuilder json(String text) {
    return JsonText.object(
        JsonText.parseObject(text.replace('\'', '"').replace("NNN", "n".repeat(70_000))));
  }
}
