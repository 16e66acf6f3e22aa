package dev.luna.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.node.Node;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The official TypeScript clients: the older SDK over HTTP+SSE and Streamable HTTP, and the newer
 * one without a session. The scripts are in {@code src/test/node}.
 */
class TypeScriptClientIT {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String SSE = "sse";
  private static final String STREAMABLE = "streamable";
  private static final String MODERN = "modern";

  private static Node node;
  private static LunaProcess luna;

  /** Only a keep-alive shows that a client without a session is gone, so they come often. */
  @BeforeAll
  static void start(@TempDir Path home) {
    node = Node.orSkip();
    luna = LunaProcess.prepare(LunaWar.WITH_FIXTURES, home).set("LUNA_KEEP_ALIVE", "1s").start();
  }

  @AfterAll
  static void stop() {
    if (luna != null) {
      luna.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SSE, STREAMABLE, MODERN})
  void listsCallsReadsAndCompletes(String client) {
    JsonObject said = run("talk.mjs", client);

    assertThat(strings(said, "tools")).contains("test_echo", "test_header_echo").isSorted();
    assertThat(strings(said, "resources")).contains("test://static-text", "test://static-binary");
    assertThat(strings(said, "templates")).contains("test://template/{id}/data");
    assertThat(strings(said, "prompts")).contains("test_simple_prompt");
    assertThat(strings(said, "logs"))
        .containsExactly(
            "Tool execution started", "Tool processing data", "Tool execution completed");
    assertContains(
        said,
        """
        {"server": "luna",
         "echo": true,
         "header": true,
         "progress": [{"progress": 0, "total": 100}, {"progress": 50, "total": 100},
           {"progress": 100, "total": 100}],
         "isError": true,
         "unknownToolCode": -32602,
         "text": "This is the content of the static text resource.",
         "template": "{\\"id\\":\\"42\\",\\"templateTest\\":true,\\"data\\":\\"Data for ID: 42\\"}",
         "prompt": "Prompt with arguments: arg1='a', arg2='b'",
         "completion": ["paris", "park", "party"]}
        """);
    assertThat(said.getString("blob")).startsWith("iVBORw0KGgo");
  }

  @ParameterizedTest
  @ValueSource(strings = {SSE, STREAMABLE, MODERN})
  void answersWhatTheServerAsks(String client) {
    JsonObject said = run("ask.mjs", client);

    assertThat(strings(said, "asked"))
        .containsExactly(
            "Who are you?", "Which capital?", "What is your name?", "Which colour, Zoé?");
    assertThat(strings(said, "answers"))
        .containsExactly(
            "User response: action=accept, content={\"name\":\"Zoé\"}",
            "LLM response: Paris 🗼",
            "Roots: {\"roots\":[{\"uri\":\"file:///home/zoe\",\"name\":\"home\"}]}",
            "Zoé likes {\"name\":\"Zoé\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {SSE, STREAMABLE, MODERN})
  void hearsOfChangesThatAnotherClientMakes(String client) {
    JsonObject said = run("watch.mjs", client);

    assertThat(strings(said, "whileSubscribed")).containsExactly("test://watched-resource");
    assertThat(strings(said, "afterwards")).containsExactly("test://static-text");
  }

  @ParameterizedTest
  @ValueSource(strings = {SSE, STREAMABLE, MODERN})
  void cancelsACallThatRuns(String client) {
    JsonObject said = run("cancel.mjs", client);

    assertContains(
        said,
        """
        {"client": "given up", "server": "cancelled"}
        """);
  }

  @Test
  void endsItsSession() {
    JsonObject said = run("end.mjs", STREAMABLE);

    assertContains(
        said,
        """
        {"before": "here", "idAfterwards": "", "statusAfterwards": 404}
        """);
  }

  @Test
  void comesBackForWhatItMissed() {
    JsonObject said = run("resume.mjs", STREAMABLE);

    assertContains(
        said,
        """
        {"heard": 3, "answer": "Reconnection test completed"}
        """);
    assertThat(strings(said, "resumedFrom")).hasSize(2);
  }

  @Test
  void resumesAnAnswerThatWasCut() {
    JsonObject said = run("cut.mjs", STREAMABLE);

    assertContains(
        said,
        """
        {"answer": "Tool with progress executed", "progress": [0, 50, 100], "resumedFrom": 1}
        """);
  }

  @Test
  void agreesOnAVersionInEachWay() {
    JsonObject said = run("negotiate.mjs", MODERN);

    assertContains(
        said,
        """
        {"legacy": "2025-11-25", "auto": "2026-07-28", "pinned": "2026-07-28"}
        """);
  }

  private static JsonObject run(String script, String client) {
    return node.run(LIMIT, script, client, luna.uri("/").toString()).json();
  }

  private static void assertContains(JsonObject said, String expected) {
    assertThat(said).containsAllEntriesOf(JsonText.parseObject(expected));
  }

  private static List<String> strings(JsonObject said, String name) {
    return said.getJsonArray(name).getValuesAs(JsonString::getString);
  }
}
