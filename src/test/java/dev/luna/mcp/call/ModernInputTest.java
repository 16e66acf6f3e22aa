package dev.luna.mcp.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.luna.json.JsonText;
import dev.luna.mcp.Caller;
import dev.luna.mcp.InputRequest;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.protocol.MetaKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions end the call; the client's answers come with the next one. */
class ModernInputTest {

  private static final InputRequest NAME =
      InputRequest.form("name", "Who are you?", JsonText.parseObject("{\"type\":\"object\"}"));
  private static final InputRequest PLACE =
      InputRequest.form("place", "Where are you?", JsonText.parseObject("{\"type\":\"object\"}"));
  private static final InputRequest SAMPLE = InputRequest.sample("poem", "A poem, please", 100);
  private static final InputRequest ROOTS = InputRequest.roots("folders");

  private static final String EVERYTHING =
      "{\"elicitation\":{\"form\":{},\"url\":{}},\"sampling\":{},\"roots\":{}}";
  private static final JsonObject CALL = JsonText.parseObject("{\"name\":\"greet\"}");

  private final RequestStates states = new RequestStates();

  @Test
  void questionsEndTheCall() {
    JsonObject asked = asked(input(CALL), NAME, SAMPLE, ROOTS);
    assertThat(asked.getString("resultType")).isEqualTo("input_required");
    assertThat(asked.getString("requestState")).isNotEmpty();
    JsonObject requests = asked.getJsonObject("inputRequests");
    assertThat(requests.keySet()).containsExactly("name", "poem", "folders");
    assertThat(requests.getJsonObject("name"))
        .isEqualTo(
            JsonText.parse(
                """
                {"method": "elicitation/create",
                 "params": {"mode": "form", "message": "Who are you?",
                            "requestedSchema": {"type": "object"}}}
                """));
    assertThat(requests.getJsonObject("poem").getString("method"))
        .isEqualTo("sampling/createMessage");
    assertThat(requests.getJsonObject("folders").getString("method")).isEqualTo("roots/list");
  }

  @Test
  void aPageIsAskedForWithoutTheIdOfTheOtherEra() {
    JsonObject requests =
        asked(input(CALL), InputRequest.page("page", "Log in", "https://example.org"))
            .getJsonObject("inputRequests");
    assertThat(requests.getJsonObject("page").getJsonObject("params").keySet())
        .containsExactlyInAnyOrder("mode", "message", "url");
  }

  @Test
  void answersAreTaken() {
    String state = asked(input(CALL), NAME, SAMPLE).getString("requestState");
    JsonObject answers =
        JsonText.object().add("name", accept("Ann")).add("poem", poem("Roses")).build();
    assertThat(input(again(state, answers)).ask(NAME, SAMPLE))
        .containsExactly(Map.entry("name", accept("Ann")), Map.entry("poem", poem("Roses")));
  }

  @Test
  void onlyWhatIsNotAnsweredIsAskedAgain() {
    String state = asked(input(CALL), NAME, PLACE).getString("requestState");
    JsonObject again = asked(input(again(state, answer("name", accept("Ann")))), NAME, PLACE);
    assertThat(again.getJsonObject("inputRequests").keySet()).containsExactly("place");
    JsonObject rest = answer("place", accept("Paris"));
    assertThat(input(again(again.getString("requestState"), rest)).ask(NAME, PLACE))
        .isEqualTo(Map.of("name", accept("Ann"), "place", accept("Paris")));
  }

  @Test
  void theStateKeepsTheAnswersOfEveryRound() {
    String first = asked(input(CALL), NAME).getString("requestState");
    ModernInput second = input(again(first, answer("name", accept("Ann"))));
    second.ask(NAME);
    String third = asked(second, PLACE).getString("requestState");
    ModernInput last = input(again(third, answer("place", accept("Paris"))));
    assertThat(last.ask(NAME)).isEqualTo(Map.of("name", accept("Ann")));
    assertThat(last.ask(PLACE)).isEqualTo(Map.of("place", accept("Paris")));
  }

  @Test
  void anAnswerCannotBeChangedLater() {
    String first = asked(input(CALL), NAME).getString("requestState");
    ModernInput second = input(again(first, answer("name", accept("Ann"))));
    second.ask(NAME);
    String third = asked(second, PLACE).getString("requestState");
    JsonObject answers = JsonText.object().add("name", accept("Eve")).build();
    assertThat(input(again(third, answers)).ask(NAME)).isEqualTo(Map.of("name", accept("Ann")));
  }

  @Test
  void onlyTheStateProvesThatACallGoesOn() {
    assertThat(input(CALL).isContinued()).isFalse();
    assertThat(input(with(CALL, "inputResponses", answer("name", accept("Ann")))).isContinued())
        .isFalse();
    String state = asked(input(CALL), NAME).getString("requestState");
    assertThat(input(again(state, JsonValue.EMPTY_JSON_OBJECT)).isContinued()).isTrue();
  }

  @Test
  void aStateOfAnotherRequestIsRefused() {
    String state = asked(input(CALL), NAME).getString("requestState");
    JsonObject same = with(CALL, "requestState", JsonText.string(state));
    assertRefused(with(same, "name", JsonText.string("forget")), "requestState");
    assertRefused(with(same, "uri", JsonText.string("luna://x")), "requestState");
    assertRefused(with(same, "arguments", JsonText.parse("{\"x\":1}")), "requestState");
    Caller bob = new Caller("home", "bob", Locale.ENGLISH);
    assertThatThrownBy(() -> new ModernInput(call("tools/call", same, bob), states))
        .hasMessageContaining("another request");
    assertThatThrownBy(() -> new ModernInput(call("prompts/get", same, SampleCalls.ANN), states))
        .hasMessageContaining("another request");
  }

  @Test
  void argumentsMayBeWrittenInAnotherOrder() {
    JsonObject call = with(CALL, "arguments", JsonText.parse("{\"x\":1,\"y\":2}"));
    JsonObject again = with(CALL, "arguments", JsonText.parse("{\"y\":2,\"x\":1}"));
    String state = asked(input(call), NAME).getString("requestState");
    assertThat(input(with(again, "requestState", JsonText.string(state))).isContinued()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "true", "{}", "[]", "\"\"", "\"made-up\""})
  void aStateThatIsNotOursIsRefused(String state) {
    assertRefused(with(CALL, "requestState", JsonText.parse(state)), "'requestState'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "true", "[]", "[{}]", "\"{}\""})
  void answersMustBeAnObject(String responses) {
    assertRefused(with(CALL, "inputResponses", JsonText.parse(responses)), "'inputResponses'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1",
        "\"accept\"",
        "[]",
        "{}",
        "{\"action\":null}",
        "{\"action\":true}",
        "{\"action\":\"\"}",
        "{\"action\":\"ACCEPT\"}",
        "{\"action\":\"agree\"}"
      })
  void anAnswerOfAPersonNeedsAnAction(String given) {
    ModernInput input = input(with(CALL, "inputResponses", answer("name", JsonText.parse(given))));
    assertThatThrownBy(() -> input.ask(NAME))
        .isInstanceOfSatisfying(
            ProtocolException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_PARAMS))
        .hasMessageContaining("inputResponses.name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept", "decline", "cancel"})
  void everyActionIsTaken(String action) {
    JsonObject given = JsonText.object().add("action", action).build();
    assertThat(input(with(CALL, "inputResponses", answer("name", given))).ask(NAME))
        .isEqualTo(Map.of("name", given));
  }

  @Test
  void answersToOtherQuestionsAreIgnored() {
    JsonObject answers =
        JsonText.object().add("name", accept("Ann")).add("other", 1).addNull("more").build();
    ModernInput input = input(with(CALL, "inputResponses", answers));
    assertThat(input.ask(NAME)).isEqualTo(Map.of("name", accept("Ann")));
    String state = asked(input, PLACE).getString("requestState");
    ModernInput later = input(with(CALL, "requestState", JsonText.string(state)));
    assertThat(asked(later, InputRequest.roots("other")).getJsonObject("inputRequests"))
        .containsOnlyKeys("other");
  }

  @Test
  void aClientThatHasFormsOnlyIsNotSentToAPage() {
    JsonObject meta =
        JsonText.object()
            .add(MetaKey.CLIENT_CAPABILITIES, JsonText.parse("{\"elicitation\":{}}"))
            .build();
    ModernInput input = input(with(CALL, "_meta", meta));

    assertThatThrownBy(() -> input.ask(InputRequest.page("page", "Log in", "https://example.org")))
        .isInstanceOfSatisfying(
            ProtocolException.class,
            e ->
                assertThat(e.data().getJsonObject("requiredCapabilities"))
                    .isEqualTo(JsonText.parse("{\"elicitation\":{\"url\":{}}}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"sampling\":{}}", "null", "[]"})
  void aClientThatCannotAskIsRefused(String capabilities) {
    JsonObject meta =
        JsonText.object().add(MetaKey.CLIENT_CAPABILITIES, JsonText.parse(capabilities)).build();
    ModernInput input = input(with(CALL, "_meta", meta));
    assertThat(input.supports(InputRequest.Kind.ELICITATION)).isFalse();
    assertThatThrownBy(() -> input.ask(NAME))
        .isInstanceOfSatisfying(
            ProtocolException.class,
            e -> {
              assertThat(e.code().number()).isEqualTo(-32021);
              assertThat(e.data())
                  .isEqualTo(JsonText.parse("{\"requiredCapabilities\":{\"elicitation\":{}}}"));
            });
  }

  private ModernInput input(JsonObject params) {
    return new ModernInput(call("tools/call", params, SampleCalls.ANN), states);
  }

  private static Call call(String method, JsonObject params, Caller caller) {
    JsonObject meta =
        JsonText.object().add(MetaKey.CLIENT_CAPABILITIES, JsonText.parse(EVERYTHING)).build();
    JsonObject complete = params.containsKey("_meta") ? params : with(params, "_meta", meta);
    return SampleCalls.modern(method, complete, caller);
  }

  private static JsonObject asked(ModernInput input, InputRequest... requests) {
    return catchThrowableOfType(InputRequiredException.class, () -> input.ask(requests)).toResult();
  }

  private static JsonObject again(String state, JsonObject answers) {
    return with(with(CALL, "requestState", JsonText.string(state)), "inputResponses", answers);
  }

  private static JsonObject with(JsonObject object, String name, JsonValue value) {
    return JsonText.object(object).add(name, value).build();
  }

  private static JsonObject answer(String key, JsonValue answer) {
    return JsonText.object().add(key, answer).build();
  }

  private static JsonObject accept(String name) {
    return JsonText.object()
        .add("action", "accept")
        .add("content", JsonText.object().add("name", name))
        .build();
  }

  private static JsonObject poem(String text) {
    return JsonText.object().add("role", "assistant").add("text", text).build();
  }

  private void assertRefused(JsonObject params, String naming) {
    assertThatThrownBy(() -> input(params))
        .isInstanceOfSatisfying(
            ProtocolException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_PARAMS))
        .hasMessageContaining(naming);
  }
}
