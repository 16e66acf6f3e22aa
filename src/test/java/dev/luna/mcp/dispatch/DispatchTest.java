package dev.luna.mcp.dispatch;

import static dev.luna.mcp.Clients.ANN;
import static dev.luna.mcp.Clients.LEA;
import static dev.luna.mcp.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.mcp.CallLines;
import dev.luna.mcp.Cancellation;
import dev.luna.mcp.Client;
import dev.luna.mcp.Clients;
import dev.luna.mcp.Completion;
import dev.luna.mcp.Engine;
import dev.luna.mcp.McpLog;
import dev.luna.mcp.Prompt;
import dev.luna.mcp.Resource;
import dev.luna.mcp.ResourceTemplate;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolException;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.CallLimiter;
import dev.luna.mcp.call.IdempotencyKey;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.RequestId;
import dev.luna.mcp.protocol.Era;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are served, what those that fail are told, and who hears of it. */
@EnableWeld
class DispatchTest {

  @WeldSetup
  final WeldInitiator weld =
      new Engine()
          .calls(new CallLimiter.Settings(1, Duration.ZERO))
          .with(Sample.class, Served.class, Grumbler.class);

  @Inject Clients clients;
  @Inject Dispatcher dispatcher;
  @Inject Sample sample;
  @Inject Served served;
  @Inject Grumbler grumbler;
  @Inject CallLines lines;

  @ApplicationScoped
  static class Sample {

    private Runnable meanwhile = () -> {};

    void meanwhile(Runnable action) {
      meanwhile = action;
    }

    @Tool(description = "Works while something else happens")
    public String work() {
      meanwhile.run();
      return "done";
    }

    @Tool(description = "Changes nothing", readOnlyHint = true)
    public String look() {
      return work();
    }

    @Tool(description = "Works until nobody wants the answer")
    public String patient(Cancellation cancellation) {
      meanwhile.run();
      cancellation.check();
      meanwhile.run();
      return "done";
    }

    @Tool(description = "Refuses")
    public String refuse() {
      throw new ToolException("Not today");
    }

    @Tool(description = "Has a defect")
    public String crash() {
      throw new IllegalStateException("secret of /etc/passwd");
    }

    @Tool(description = "Never comes back")
    public int recurse() {
      return 1 + recurse();
    }

    @Prompt(description = "Greets")
    public String greet(String name) {
      return "Hello " + name;
    }

    @Prompt(description = "Logs and greets")
    public String greetLoudly(McpLog log) {
      return "Hello";
    }

    @Completion(prompt = "greet", argument = "name")
    public List<String> names(String typed) {
      return List.of(typed + "na");
    }

    @Resource(uri = "test://quiet", description = "Says nothing ahead")
    public String quiet() {
      return "quiet";
    }

    @Resource(uri = "test://loud", description = "May say something ahead")
    public String loud(McpLog log) {
      return "loud";
    }

    @ResourceTemplate(uriTemplate = "test://loud/{name}", description = "Likewise")
    public String loud(String name, McpLog log) {
      return name;
    }
  }

  /** Notes which calls were served. */
  @ApplicationScoped
  static class Served {

    private final List<CallCompleted> calls = new ArrayList<>();

    void take(@Observes CallCompleted call) {
      calls.add(call);
    }

    List<CallCompleted> calls() {
      return calls;
    }

    List<String> lines() {
      return calls.stream()
          .map(call -> "%s '%s' %s".formatted(call.method(), call.name(), call.success()))
          .toList();
    }
  }

  /** Throws when it hears of a call, if it is told to. */
  @ApplicationScoped
  static class Grumbler {

    private boolean grumbling;

    void grumble() {
      grumbling = true;
    }

    void take(@Observes CallCompleted call) {
      if (grumbling) {
        throw new IllegalStateException("I do not want to know");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "initialize,               true,  false",
    "ping,                     true,  false",
    "logging/setLevel,         true,  false",
    "resources/subscribe,      true,  false",
    "resources/unsubscribe,    true,  false",
    "server/discover,          false, true",
    "subscriptions/listen,     false, true",
    "tools/list,               true,  true",
    "tools/call,               true,  true",
    "resources/list,           true,  true",
    "resources/templates/list, true,  true",
    "resources/read,           true,  true",
    "prompts/list,             true,  true",
    "prompts/get,              true,  true",
    "completion/complete,      true,  true",
    "tasks/list,               false, false",
    "notifications/cancelled,  false, false",
    "'',                       false, false"
  })
  void eachEraHasItsMethods(String method, boolean legacy, boolean modern) {
    assertThat(isKnown(clients.legacy(ANN), method)).isEqualTo(legacy);
    assertThat(isKnown(clients.modern(ANN), method)).isEqualTo(modern);
  }

  @Test
  void anUnknownMethodIsNamed() {
    assertThat(clients.modern(ANN).error("tools/cal", "{}").getString("message"))
        .isEqualTo("Method not found: 'tools/cal'");
  }

  @Test
  void theAnswerHasTheIdOfItsRequest() {
    Client client = clients.legacy(ANN);
    for (String id : List.of("\"a-1\"", "7", "1.5")) {
      Message answer =
          dispatcher
              .dispatch(
                  Call.legacy(
                      new Message.Request(
                          new RequestId(JsonText.parse(id)), "ping", JsonValue.EMPTY_JSON_OBJECT),
                      client.session(),
                      ANN,
                      client))
              .toCompletableFuture()
              .join()
              .orElseThrow();
      assertThat(JsonText.write(answer.toJson()))
          .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{}}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tools/call          | {}                | 'name' is missing",
        "tools/call          | {'name':1}        | 'name' must be a string",
        "tools/call          | {'name':'x'}      | Unknown tool: 'x'",
        "tools/call          | {'name':'work','arguments':[]} | 'arguments' must be an object",
        "prompts/get         | {'name':'x'}      | Unknown prompt: 'x'",
        "prompts/get         | {'name':'greet'}  | Argument 'name' is missing",
        "resources/read      | {}                | 'uri' is missing",
        "completion/complete | {}                | 'type' is missing"
      })
  void badParametersAreNamed(String method, String params, String message) {
    for (Client client : List.of(clients.legacy(ANN), clients.modern(ANN))) {
      JsonObject error = client.error(method, params);
      assertThat(error.getInt("code")).isEqualTo(-32602);
      assertThat(error.getString("message")).isEqualTo(message);
    }
  }

  @Test
  void refusalsAreInTheLanguageOfTheCaller() {
    assertThat(clients.modern(LEA).error("prompts/get", "{'name':'greet'}").getString("message"))
        .isEqualTo("Il manque l'argument « name »");
    assertThat(clients.modern(LEA).text("{'name':'work','arguments':{'x':1}}"))
        .isEqualTo("L'argument « x » est inconnu ; les arguments de work sont []");
  }

  @Test
  void aModelIsToldWhatAToolRefuses() {
    for (Client client : List.of(clients.legacy(ANN), clients.modern(ANN))) {
      JsonObject result = client.result("tools/call", "{'name':'refuse'}");
      assertThat(result.getBoolean("isError")).isTrue();
      assertThat(result.get("content"))
          .isEqualTo(JsonText.parse("[{\"type\":\"text\",\"text\":\"Not today\"}]"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"crash", "recurse"})
  void aDefectIsFoundInTheLogOnly(String tool) {
    try (LogLines log = LogLines.of(Incidents.class)) {
      JsonObject error = clients.modern(ANN).error("tools/call", "{'name':'%s'}".formatted(tool));

      assertThat(error.getInt("code")).isEqualTo(-32603);
      assertThat(error.getString("message"))
          .matches("Internal error\\. The server's log tells more about incident [0-9a-f-]{36}");
      String incident = error.getString("message").replaceAll(".* ", "");
      assertThat(log.messages()).containsExactly("Incident " + incident + " in tools/call");
      assertThat(log.causes()).doesNotContainNull();
    }
  }

  @Test
  void aCancelledCallHasNoAnswer() {
    Client client = clients.modern(ANN);
    assertThat(client.text("{'name':'patient'}")).isEqualTo("done");
    served.calls().clear();
    Call call = client.call("tools/call", "{'name':'patient'}");
    AtomicInteger parts = new AtomicInteger();
    sample.meanwhile(
        () -> {
          parts.incrementAndGet();
          call.cancel();
        });

    assertThat(client.answer(call)).isEmpty();
    assertThat(parts).hasValue(1);
    assertThat(served.calls()).isEmpty();
  }

  @Test
  void anAnswerThatComesTooLateIsDropped() {
    Client client = clients.modern(ANN);
    Call call = client.call("tools/call", "{'name':'work'}");
    sample.meanwhile(call::cancel);

    assertThat(client.answer(call)).isEmpty();
  }

  @Test
  void whoIsInterestedHearsOfEveryCall() {
    Client client = clients.modern(ANN);
    client.result("tools/call", "{'name':'work'}");
    client.result("tools/call", "{'name':'refuse'}");
    client.error("tools/call", "{'name':'x'}");
    client.error("tools/call", "{'name':1}");
    client.result("prompts/get", "{'name':'greet','arguments':{'name':'Ann'}}");
    client.result("resources/read", "{'uri':'test://quiet'}");
    client.result("tools/list", "{}");
    client.error("nonsense", "{}");

    assertThat(served.lines())
        .containsExactly(
            "CALL_TOOL 'work' true",
            "CALL_TOOL 'refuse' false",
            "CALL_TOOL 'x' false",
            "CALL_TOOL '' false",
            "GET_PROMPT 'greet' true",
            "READ_RESOURCE 'test://quiet' true",
            "LIST_TOOLS '' true");
    assertThat(served.calls())
        .extracting(CallCompleted::duration)
        .allMatch(time -> time.toNanos() > 0 && time.toHours() < 1);
  }

  @Test
  void whoThrowsOnHearingOfACallDoesNotSpoilItsAnswer() {
    grumbler.grumble();
    try (LogLines log = LogLines.of(Incidents.class)) {
      assertThat(clients.modern(ANN).text("{'name':'work'}")).isEqualTo("done");
      assertThat(log.causes())
          .singleElement()
          .hasToString("java.lang.IllegalStateException: I do not want to know");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tools/call     | {'name':'work'}",
        "prompts/get    | {'name':'greet','arguments':{'name':'Ann'}}",
        "resources/read | {'uri':'test://quiet'}",
        "completion/complete | {'ref':{'type':'ref/prompt','name':'greet'},"
            + "'argument':{'name':'name','value':'An'}}"
      })
  void whatMayTakeLongTakesATurn(String method, String params) {
    Client other = clients.modern(ANN);
    sample.meanwhile(
        () ->
            assertThat(other.error(method, params))
                .isEqualTo(
                    json(
                        "{'code':-32603,'message':'1 calls are running already:"
                            + " try again in a few seconds','data':{'retryAfterMs':2000}}")));

    assertThat(clients.modern(ANN).text("{'name':'work'}")).isEqualTo("done");
    sample.meanwhile(() -> {});
    other.result(method, params);
  }

  @ParameterizedTest
  @CsvSource({"work, 1", "look, 2"})
  void withAKeyWhatChangesSomethingIsDoneOnce(String tool, int times) {
    AtomicInteger done = new AtomicInteger();
    sample.meanwhile(done::incrementAndGet);
    Client client = clients.modern(ANN);
    for (int i = 0; i < 2; i++) {
      Call call = client.call("tools/call", "{'name':'%s'}".formatted(tool));
      assertThat(client.answer(call.once(Optional.of(new IdempotencyKey("k-1"))))).isPresent();
    }

    assertThat(done).hasValue(times);
  }

  @Test
  void aPingIsAnsweredHoweverManyCallsRun() {
    Client session = clients.legacy(ANN);
    sample.meanwhile(() -> session.result("ping", "{}"));

    assertThat(clients.modern(ANN).text("{'name':'work'}")).isEqualTo("done");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tools/call           | {'name':'work'}             | false",
        "tools/call           | {'name':'patient'}          | true",
        "tools/call           | {'name':'x'}                | false",
        "prompts/get          | {'name':'greet'}            | false",
        "prompts/get          | {'name':'greet_loudly'}     | true",
        "resources/read       | {'uri':'test://quiet'}      | false",
        "resources/read       | {'uri':'test://loud'}       | true",
        "resources/read       | {'uri':'test://loud/er'}    | true",
        "resources/read       | {'uri':'test://nowhere'}    | false",
        "subscriptions/listen | {}                          | true",
        "tools/list           | {}                          | false",
        "nonsense             | {}                          | false"
      })
  void itIsKnownBeforehandWhatMaySpeakAheadOfItsAnswer(
      String method, String params, boolean streams) {
    Call call = clients.modern(ANN).call(method, params);

    assertThat(dispatcher.streams(call.request(), Era.MODERN)).isEqualTo(streams);
  }

  @Test
  void whatACallLogsCanBeTracedToIt() {
    List<Map<String, String>> seen = new ArrayList<>();
    sample.meanwhile(() -> seen.add(lines.fields()));
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    clients
        .modern(ANN)
        .result("tools/call", "{'name':'work','_meta':{'traceparent':'%s'}}".formatted(trace));

    assertThat(seen).containsExactly(Map.of("request_id", "1", "traceparent", trace));
    assertThat(lines.fields()).isEmpty();
  }

  private static boolean isKnown(Client client, String method) {
    CompletableFuture<Optional<Message>> answer =
        client.send(client.call(method, "{}")).toCompletableFuture();
    return !answer.isDone()
        || !(answer.join().orElseThrow() instanceof Message.Failure failure)
        || failure.code() != -32601;
  }
}
