package dev.luna.mcp.call;

import static dev.luna.mcp.Clients.ANN;
import static dev.luna.mcp.Clients.LEA;
import static dev.luna.mcp.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Client;
import dev.luna.mcp.ClientInput;
import dev.luna.mcp.Clients;
import dev.luna.mcp.Engine;
import dev.luna.mcp.InputRequest;
import dev.luna.mcp.Tool;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.RequestId;
import dev.luna.mcp.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tool that asks gets its answers in either era, or its caller learns why not. */
@EnableWeld
@Timeout(60)
class QuestionsTest {

  private static final String EVERYTHING =
      "{'elicitation':{'form':{},'url':{}},'sampling':{},'roots':{}}";

  @WeldSetup
  final WeldInitiator weld =
      new Engine().calls(new CallLimiter.Settings(1, Duration.ofSeconds(30))).with(Sample.class);

  @Inject Clients clients;
  @Inject Sessions sessions;

  @ApplicationScoped
  static class Sample {

    @Tool(description = "Asks for two things")
    public String ask(ClientInput client) {
      var answers =
          client.ask(
              InputRequest.form("name", "Who are you?", JsonValue.EMPTY_JSON_OBJECT),
              InputRequest.roots("folders"));
      return "%s, %s".formatted(answers, client.isContinued());
    }

    @Tool(description = "Asks to open a page")
    public String askForPage(ClientInput client) {
      return client.ask(InputRequest.page("page", "Log in", "https://example.org")).toString();
    }

    @Tool(description = "Asks the model")
    public String askModel(ClientInput client) {
      return client.ask(InputRequest.sample("poem", "A poem, please", 100)).toString();
    }

    @Tool(description = "Says whether it could ask")
    public boolean canAsk(ClientInput client) {
      return client.supports(InputRequest.Kind.SAMPLING);
    }

    @Tool(description = "Asks nothing")
    public String plain() {
      return "plain";
    }
  }

  @Test
  void aSessionIsAskedWhileTheToolWaits() {
    Client client = clients.legacy(ANN, "2025-11-25", EVERYTHING);
    client.onQuestion(
        question -> resolve(client, question, json("{'answers':'" + question.method() + "'}")));

    assertThat(client.text("{'name':'ask'}"))
        .isEqualTo(
            "{name={\"answers\":\"elicitation/create\"}, folders={\"answers\":\"roots/list\"}}, true");
    assertThat(client.told())
        .containsExactly(
            json(
                "{'jsonrpc':'2.0','id':'luna-1','method':'elicitation/create','params':"
                    + "{'mode':'form','message':'Who are you?','requestedSchema':{}}}"),
            json("{'jsonrpc':'2.0','id':'luna-2','method':'roots/list'}"));
  }

  @Test
  void theModelIsAskedInItsOwnForm() {
    Client client = clients.legacy(ANN, "2025-11-25", EVERYTHING);
    client.onQuestion(question -> resolve(client, question, json("{'role':'assistant'}")));

    assertThat(client.text("{'name':'ask_model'}")).isEqualTo("{poem={\"role\":\"assistant\"}}");
    assertThat(client.told().get(0).get("params"))
        .isEqualTo(
            json(
                "{'messages':[{'role':'user','content':{'type':'text','text':'A poem, please'}}],"
                    + "'maxTokens':100}"));
  }

  @ParameterizedTest
  @CsvSource({"2025-06-18, false", "2025-11-25, true"})
  void olderRevisionsKnowFormsOnly(String version, boolean saysWhich) {
    Client client = clients.legacy(ANN, version, EVERYTHING);
    client.onQuestion(question -> resolve(client, question, json("{}")));
    client.text("{'name':'ask'}");

    assertThat(client.told().get(0).getJsonObject("params").containsKey("mode"))
        .isEqualTo(saysWhich);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ask          | {}                          | {\"elicitation\":{}}",
        "ask          | {'elicitation':{'url':{}}}  | {\"elicitation\":{}}",
        "ask          | {'elicitation':{'form':{}}} | {\"roots\":{}}",
        "ask          | {'elicitation':{}}          | {\"roots\":{}}",
        "ask_for_page | {'elicitation':{}}          | {\"elicitation\":{\"url\":{}}}",
        "ask_model    | {'elicitation':{}}          | {\"sampling\":{}}"
      })
  void aSessionThatCannotBeAskedIsTold(String tool, String capabilities, String missing) {
    Client client = clients.legacy(ANN, "2025-11-25", capabilities);

    assertThat(client.text("{'name':'%s'}".formatted(tool)))
        .isEqualTo("This needs a client that offers " + missing);
  }

  @Test
  void nobodyIsAskedWhoTakesTheAnswerOnly() {
    Client client = clients.legacy(LEA, "2025-11-25", EVERYTHING);
    assertThat(client.text("{'name':'can_ask'}")).isEqualTo("true");
    client.takeAnswersOnly();

    assertThat(client.text("{'name':'can_ask'}")).isEqualTo("false");
    assertThat(client.text("{'name':'ask_model'}"))
        .isEqualTo("Cela demande un client qui offre {\"sampling\":{}}");
    assertThat(client.told()).isEmpty();
  }

  @Test
  void whatTheClientRefusesFailsTheTool() {
    Client client = clients.legacy(LEA, "2025-11-25", EVERYTHING);
    client.onQuestion(
        question ->
            client
                .session()
                .resolve(new Message.Failure(Optional.of(question.id()), -1, "Non", json("{}"))));

    assertThat(client.text("{'name':'ask_model'}")).isEqualTo("Le client a refusé « poem » : Non");
  }

  @Test
  void anAnswerToNoQuestionIsIgnored() {
    Client client = clients.legacy(ANN, "2025-11-25", EVERYTHING);
    client.onQuestion(
        question -> {
          for (String id : new String[] {"7", "\"luna-99\""}) {
            RequestId other = new RequestId(JsonText.parse(id));
            client.session().resolve(new Message.Response(other, json("{'wrong':1}")));
          }
          client
              .session()
              .resolve(new Message.Failure(Optional.empty(), -32700, "What?", json("{}")));
          resolve(client, question, json("{'right':1}"));
          resolve(client, question, json("{'late':1}"));
        });

    assertThat(client.text("{'name':'ask_model'}")).isEqualTo("{poem={\"right\":1}}");
  }

  @Test
  void whoCancelsIsNotWaitedFor() {
    Client client = clients.legacy(ANN, "2025-11-25", EVERYTHING);
    Call call = client.call("tools/call", "{'name':'ask_model'}");
    client.onQuestion(question -> call.cancel());

    assertThat(client.answer(call)).isEmpty();
  }

  @Test
  void whoEndsTheSessionIsNotWaitedFor() {
    Client client = clients.legacy(ANN, "2025-11-25", EVERYTHING);
    Call call = client.call("tools/call", "{'name':'ask_model'}");
    client.session().begin(call.request().id(), call::cancel);
    client.onQuestion(question -> sessions.end(client.session().id()));

    assertThat(client.answer(call)).isEmpty();
  }

  @Test
  void aThreadThatIsToEndWaitsForNobody() {
    Client client = clients.legacy(ANN, "2025-11-25", EVERYTHING);
    client.onQuestion(question -> Thread.currentThread().interrupt());

    assertThat(client.error("tools/call", "{'name':'ask_model'}").getInt("code")).isEqualTo(-32603);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whileAToolWaitsForAnAnswerOthersHaveItsTurn() throws Exception {
    Client client = clients.legacy(ANN, "2025-11-25", EVERYTHING);
    BlockingQueue<Message.Request> questions = new LinkedBlockingQueue<>();
    client.onQuestion(questions::add);
    CompletableFuture<String> asking =
        CompletableFuture.supplyAsync(() -> client.text("{'name':'ask_model'}"));
    Message.Request question = questions.poll(30, TimeUnit.SECONDS);

    assertThat(clients.modern(ANN).text("{'name':'plain'}")).isEqualTo("plain");

    resolve(client, question, json("{}"));
    assertThat(asking.get(30, TimeUnit.SECONDS)).isEqualTo("{poem={}}");
  }

  @Test
  void withoutASessionTheClientAsksAgainWithItsAnswers() {
    Client client = clients.modern(ANN);
    String params = "{'name':'ask','_meta':%s".formatted(capable(EVERYTHING));
    JsonObject asked = client.result("tools/call", params + "}");
    assertThat(asked.getString("resultType")).isEqualTo("input_required");
    assertThat(asked.getJsonObject("inputRequests"))
        .isEqualTo(
            json(
                "{'name':{'method':'elicitation/create','params':"
                    + "{'mode':'form','message':'Who are you?','requestedSchema':{}}},"
                    + "'folders':{'method':'roots/list','params':{}}}"));

    String answered =
        params
            + ",'inputResponses':{'name':{'action':'decline'},'folders':{'roots':[]}},"
            + "'requestState':'%s'}".formatted(asked.getString("requestState"));
    assertThat(client.text(answered))
        .isEqualTo("{name={\"action\":\"decline\"}, folders={\"roots\":[]}}, true");
    assertThat(client.told()).isEmpty();
  }

  @Test
  void theStateOfAnotherCallerIsRefused() {
    String params = "{'name':'ask_model','_meta':%s".formatted(capable(EVERYTHING));
    JsonObject asked = clients.modern(ANN).result("tools/call", params + "}");
    String again = params + ",'requestState':'%s'}".formatted(asked.getString("requestState"));
    Caller elsewhere = new Caller("work", ANN.principal(), ANN.locale());

    for (Caller other : new Caller[] {LEA, elsewhere}) {
      assertThat(clients.modern(other).error("tools/call", again).getString("message"))
          .isEqualTo(
              "'requestState' cannot be accepted: it belongs to another request; send the request"
                  + " again without it");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'elicitation':{}}"})
  void whoCannotBeAskedWithoutASessionLearnsWhatIsNeeded(String capabilities) {
    JsonObject error =
        clients
            .modern(ANN)
            .error(
                "tools/call", "{'name':'ask_model','_meta':%s}".formatted(capable(capabilities)));

    assertThat(error)
        .isEqualTo(
            JsonText.parse(
                """
                {"code": -32021, "message": "This needs a client that offers {\\"sampling\\":{}}",
                 "data": {"requiredCapabilities": {"sampling": {}}}}
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{'sampling':{}} | true", "{'roots':{}} | false", "7 | false"})
  void aToolMayAskWhetherItCanAsk(String capabilities, boolean can) {
    assertThat(
            clients
                .modern(ANN)
                .text("{'name':'can_ask','_meta':%s}".formatted(capable(capabilities))))
        .isEqualTo(Boolean.toString(can));
  }

  private static String capable(String capabilities) {
    return "{'io.modelcontextprotocol/clientCapabilities':%s}".formatted(capabilities);
  }

  private static void resolve(Client client, Message.Request question, JsonObject answer) {
    client.session().resolve(new Message.Response(question.id(), answer));
  }
}
