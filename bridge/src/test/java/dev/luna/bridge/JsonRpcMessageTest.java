package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRpcMessageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":1,\"method\":\"m\"}|REQUEST",
        "{\"method\":\"m\",\"id\":\"\"}|REQUEST",
        "{\"method\":\"m\"}|NOTIFICATION",
        "{\"method\":\"m\",\"id\":null}|NOTIFICATION",
        "{\"method\":\"m\",\"params\":{\"id\":1}}|NOTIFICATION",
        "{\"id\":1,\"result\":{\"method\":\"m\"}}|RESULT",
        "{\"id\":1,\"error\":{}}|ERROR"
      })
  void theKindFollowsFromTheTopLevel(String text, JsonRpcMessage.Kind kind) throws Exception {
    assertThat(JsonRpcMessage.parse(text).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-0.50", "\"\\u00e9\\\"}\"", "\"🧠\"", "null"})
  void theIdKeepsItsSpelling(String id) throws Exception {
    String before = "{\"a\":[{\"id\":0}],\"😀\":\"x\", \"id\"  :\t";
    String after = " , \"error\":{}}";

    JsonRpcMessage message = JsonRpcMessage.parse(before + id + after);

    assertThat(message.id().text()).isEqualTo(id);
    assertThat(message.withId("\"new\"")).isEqualTo(before + "\"new\"" + after);
  }

  @Test
  void twoSpellingsOfAnIdAreOneIdButTextIsNotANumber() throws Exception {
    assertThat(key("1")).isEqualTo(key("1.0")).isNotEqualTo(key("\"1\""));
    assertThat(key("\"/\"")).isEqualTo(key("\"\\/\""));
    assertThat(key("1e99999999999")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"id\":1",
        "{}x",
        "{\"id\":1,\"method\":\"m\",}",
        "{\"a\":[1 2]}",
        "nul"
      })
  void textThatIsNotJsonIsAParseError(String text) {
    assertThatThrownBy(() -> JsonRpcMessage.parse(text))
        .isInstanceOfSatisfying(
            MalformedMessage.class, e -> assertThat(e.code()).isEqualTo(-32700));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "1",
        "\"x\"",
        "{}",
        "{\"id\":1}",
        "{\"result\":1,\"error\":2}",
        "{\"id\":{},\"method\":\"m\"}",
        "{\"id\":[1],\"result\":1}",
        "{\"error\":{},\"id\":true}"
      })
  void jsonThatIsNoMessageIsAnInvalidRequest(String text) {
    assertThatThrownBy(() -> JsonRpcMessage.parse(text))
        .isInstanceOfSatisfying(
            MalformedMessage.class, e -> assertThat(e.code()).isEqualTo(-32600));
  }

  @Test
  void whatHttpMustRepeatIsFoundWhereItBelongsAndNowhereElse() throws Exception {
    JsonRpcMessage call =
        JsonRpcMessage.parse(
            """
            {"id":1,"method":"tools/call","name":"no","params":{"arguments":{"name":"no","uri":"no"},
            "name":"é","_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","name":"no"},
            "uri":["no"]}}""");

    assertThat(call.details())
        .containsExactly(entry(Detail.NAME, "é"), entry(Detail.STATELESS_VERSION, "2026-07-28"));
    assertThat(call.isStateless()).isTrue();
    assertThat(JsonRpcMessage.parse("{\"method\":\"m\",\"params\":[\"x\",{\"name\":1}]}").details())
        .isEmpty();
  }

  @Test
  void aCancellationNamesItsRequestAsTheRequestNamesItself() throws Exception {
    String cancelled = "{\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":%s}}";

    assertThat(JsonRpcMessage.parse(cancelled.formatted("1.0")).detail(Detail.CANCELLED))
        .hasValue(key("1"));
    assertThat(JsonRpcMessage.parse(cancelled.formatted("\"1\"")).detail(Detail.CANCELLED))
        .hasValue(key("\"1\""));
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> JsonRpcMessage.parse("{\"a\":" + "[".repeat(100_000)))
        .isInstanceOf(MalformedMessage.class);
  }

  private static String key(String id) throws MalformedMessage {
    return JsonRpcMessage.parse("{\"id\":" + id + ",\"method\":\"m\"}").id().key();
  }
}
