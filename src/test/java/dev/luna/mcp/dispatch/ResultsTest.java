package dev.luna.mcp.dispatch;

import static dev.luna.mcp.Clients.ANN;
import static dev.luna.mcp.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.mcp.Client;
import dev.luna.mcp.ClientInput;
import dev.luna.mcp.Clients;
import dev.luna.mcp.Engine;
import dev.luna.mcp.InputRequest;
import dev.luna.mcp.Resource;
import dev.luna.mcp.Tool;
import dev.luna.mcp.protocol.LogLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says of itself, and what each era finds on its results. */
@EnableWeld
class ResultsTest {

  private static final String CAPABILITIES =
      "{'tools':{},'resources':{'subscribe':true},'prompts':{},'completions':{},'logging':{},"
          + "'experimental':{'dev.luna/idempotency':{}}}";
  private static final String SERVER_INFO = "{'name':'luna','title':'Luna','version':'1.2.3'}";
  private static final String SERVER_META =
      "{'io.modelcontextprotocol/serverInfo':" + SERVER_INFO + "}";

  @WeldSetup final WeldInitiator weld = new Engine().with(Sample.class);
  @Inject Clients clients;

  @ApplicationScoped
  static class Sample {

    @Tool(description = "Answers")
    public String work() {
      return "done";
    }

    @Resource(uri = "test://text", description = "A text")
    public String text() {
      return "text";
    }

    @Resource(uri = "test://asks", description = "Asks first")
    public String asks(ClientInput client) {
      return client.ask(InputRequest.roots("folders")).toString();
    }
  }

  @Test
  void aSessionBeginsWithWhoIsThere() {
    Client client = clients.legacy(ANN);

    assertThat(client.result("initialize", "{'protocolVersion':'2025-06-18'}"))
        .isEqualTo(
            json(
                "{'protocolVersion':'2025-06-18','capabilities':%s,'serverInfo':%s,"
                        .formatted(CAPABILITIES, SERVER_INFO)
                    + "'instructions':'Ask Luna'}"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-05, 2024-11-05",
    "2025-03-26, 2025-03-26",
    "2025-11-25, 2025-11-25",
    "2026-07-28, 2025-11-25",
    "1999-12-31, 2025-11-25"
  })
  void aSessionSpeaksWhatTheClientAskedForOrTheNewest(String asked, String agreed) {
    Client client = clients.legacy(ANN, asked, "{'roots':{}}");

    assertThat(client.session().version().text()).isEqualTo(agreed);
    assertThat(client.session().clientCapabilities()).isEqualTo(json("{'roots':{}}"));
  }

  @Test
  void withoutASessionTheSameIsAskedFor() {
    assertThat(clients.modern(ANN).result("server/discover", "{}"))
        .isEqualTo(
            json(
                ("{'supportedVersions':['2026-07-28','2025-11-25','2025-06-18','2025-03-26',"
                        + "'2024-11-05'],'capabilities':%s,'instructions':'Ask Luna',"
                        + "'resultType':'complete','ttlMs':60000,'cacheScope':'public','_meta':%s}")
                    .formatted(CAPABILITIES, SERVER_META)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tools/list", "resources/list", "resources/templates/list", "prompts/list"})
  void aListMayBeKeptForAMinuteByWhoGotIt(String method) {
    JsonObject list = clients.modern(ANN).result(method, "{}");

    assertThat(list.getInt("ttlMs")).isEqualTo(60_000);
    assertThat(list.getString("cacheScope")).isEqualTo("private");
  }

  @Test
  void aResourceMustBeReadAgain() {
    assertThat(clients.modern(ANN).result("resources/read", "{'uri':'test://text'}"))
        .isEqualTo(
            json(
                "{'contents':[{'uri':'test://text','mimeType':'text/plain','text':'text'}],"
                    + "'resultType':'complete','ttlMs':0,'cacheScope':'private','_meta':%s}"
                        .formatted(SERVER_META)));
  }

  @Test
  void whatAToolAnsweredIsNotToBeKept() {
    assertThat(clients.modern(ANN).result("tools/call", "{'name':'work'}"))
        .isEqualTo(
            json(
                "{'content':[{'type':'text','text':'done'}],'resultType':'complete','_meta':%s}"
                    .formatted(SERVER_META)));
  }

  @Test
  void aQuestionIsNoCompleteResult() {
    JsonObject asked =
        clients
            .modern(ANN)
            .result(
                "resources/read",
                "{'uri':'test://asks','_meta':"
                    + "{'io.modelcontextprotocol/clientCapabilities':{'roots':{}}}}");

    assertThat(asked)
        .containsOnlyKeys("resultType", "inputRequests", "requestState", "_meta")
        .containsEntry("resultType", JsonText.string("input_required"))
        .containsEntry("_meta", json(SERVER_META));
  }

  @Test
  void resultsInASessionCarryNothingMore() {
    Client client = clients.legacy(ANN);

    assertThat(client.result("tools/call", "{'name':'work'}"))
        .isEqualTo(json("{'content':[{'type':'text','text':'done'}]}"));
    assertThat(client.result("prompts/list", "{}")).isEqualTo(json("{'prompts':[]}"));
  }

  @Test
  void aSessionSaysHowMuchItWantsToKnow() {
    Client client = clients.legacy(ANN);

    assertThat(client.session().logLevel()).isEqualTo(LogLevel.INFO);
    assertThat(client.result("logging/setLevel", "{'level':'error'}")).isEmpty();
    assertThat(client.session().logLevel()).isEqualTo(LogLevel.ERROR);
    assertThat(client.error("logging/setLevel", "{'level':'loud'}").getString("message"))
        .isEqualTo(
            "'level' is 'loud'; it must be one of debug, info, notice, warning, error, critical,"
                + " alert, emergency");
  }
}
