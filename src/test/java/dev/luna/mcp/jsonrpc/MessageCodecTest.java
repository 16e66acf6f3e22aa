package dev.luna.mcp.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes is a message or is refused with a code that says why. */
class MessageCodecTest {

  @Property(tries = 3_000)
  void anyTextIsReadOrRefused(@ForAll("texts") String text) {
    assertReadOrRefused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 2_000)
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
    assertReadOrRefused(bytes);
  }

  @Property
  void textIdsComeBack(@ForAll String id) {
    String text = JsonText.write(JsonText.string(id));
    assertThat(echo(text)).isEqualTo(text);
  }

  @Property
  void integerIdsComeBack(@ForAll long id) {
    assertThat(echo(Long.toString(id))).isEqualTo(Long.toString(id));
  }

  @Property
  void messagesComeBackAloneAndInABatch(@ForAll("messages") List<Message> messages) {
    JsonArrayBuilder batch = JsonText.array();
    messages.forEach(message -> batch.add(message.toJson()));
    assertThat(MessageCodec.parse(utf8(JsonText.write(batch.build()))).asJsonArray())
        .extracting(MessageCodec::decode)
        .isEqualTo(messages);
    assertThat(messages)
        .extracting(message -> read(JsonText.write(message.toJson())))
        .isEqualTo(messages);
  }

  @Test
  void whatIsNoJsonIsToldWhereItIsWrong() {
    assertThatThrownBy(() -> MessageCodec.parse(utf8("{\"a\":}")))
        .hasMessageMatching("The body is not valid JSON: .*column.*");
  }

  @Test
  void aFailureMaySayWhenToComeBack() {
    assertThat(failure(ProtocolException.overloaded("Full", Duration.ofSeconds(2))).retryAfter())
        .contains(Duration.ofSeconds(2));
    assertThat(failure(ProtocolException.invalidParams("Wrong")).retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e400", "-1e400", "1.50", "0.1", "12345678901234567890123456789", "1e-7", "-0"})
  void numberIdsKeepTheirValue(String id) {
    JsonNumber echoed = (JsonNumber) JsonText.parse(echo(id));
    assertThat(echoed.bigDecimalValue()).isEqualByComparingTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"\\ud800\"", "\"a\\udc00b\"", "\"\\u0000\"", "\"\\\"\\\\\""})
  void strangeTextIdsComeBack(String id) {
    byte[] wire = echo(id).getBytes(StandardCharsets.UTF_8);
    assertThat(JsonText.parse(new String(wire, StandardCharsets.UTF_8)))
        .isEqualTo(JsonText.parse(id));
  }

  @Test
  void longIdsComeBack() {
    String id = '"' + "x".repeat(100_000) + '"';
    assertThat(echo(id)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "[]", "{}"})
  void otherIdsAreRefused(String id) {
    assertRefused(request(id), ErrorCode.INVALID_REQUEST);
  }

  @Test
  void nestingIsBounded() {
    int most = JsonText.MAX_DEPTH;
    assertThat(MessageCodec.parse(utf8("[".repeat(most) + "]".repeat(most)))).isNotNull();
    assertRefused("[".repeat(most + 1) + "]".repeat(most + 1), ErrorCode.PARSE_ERROR);
    assertRefused("[".repeat(100_000), ErrorCode.PARSE_ERROR);
    assertRefused("{\"a\":".repeat(100_000), ErrorCode.PARSE_ERROR);
    assertThat(MessageCodec.parse(utf8("[\"" + "[\\\"".repeat(500) + "\"]"))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "{}{}",
        "{} x",
        "[] ]",
        "{\"a\"}",
        "{\"a\":1,}",
        "[1,]",
        "{'a':1}",
        "[01]",
        "[+1]",
        "[1.]",
        "[.5]",
        "[NaN]",
        "[tru]",
        "\"open",
        "[\"\u0001\"]",
        "\ufeff{}",
        "[\"\\x\"]",
        "[\"\\u12\"]"
      })
  void textThatIsNotJsonIsRefused(String text) {
    assertRefused(text, ErrorCode.PARSE_ERROR);
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    byte[][] invalid = {
      {'"', (byte) 0xff, '"'},
      {'"', (byte) 0xc0, (byte) 0x80, '"'},
      {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
      {'"', (byte) 0xe2, (byte) 0x82}
    };
    for (byte[] bytes : invalid) {
      assertRefused(bytes, ErrorCode.PARSE_ERROR);
    }
  }

  @Test
  void theCharacterThatStandsForBrokenOnesIsReadWhereItWasSent() {
    assertThat(MessageCodec.parse(utf8("[\"a \uFFFD\"]")).asJsonArray().getString(0))
        .isEqualTo("a \uFFFD");
  }

  @Test
  void numbersBeyondAnyUseAreReadOrRefused() {
    assertReadOrRefused(utf8(request("1e999999999")));
    assertReadOrRefused(utf8(request("1e99999999999")));
    assertReadOrRefused(utf8(request("9".repeat(5_000))));
    assertReadOrRefused(utf8("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":1e99999999}}"));
    assertReadOrRefused(utf8("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":1e999999999}}"));
  }

  @Test
  void paramsAreNamed() {
    String call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":%s}";
    assertRefused(call.formatted("[]"), ErrorCode.INVALID_PARAMS);
    assertRefused(call.formatted("null"), ErrorCode.INVALID_PARAMS);
    assertRefused(call.formatted("\"x\""), ErrorCode.INVALID_PARAMS);
  }

  @Test
  void onlyObjectsAndBatchesAreMessages() {
    assertRefused("3", ErrorCode.INVALID_REQUEST);
    assertRefused("null", ErrorCode.INVALID_REQUEST);
    assertThat(MessageCodec.parse(utf8("[{}]")).getValueType())
        .isEqualTo(JsonValue.ValueType.ARRAY);
    assertRefused("[{}]", ErrorCode.INVALID_REQUEST);
    assertRefused("{\"jsonrpc\":\"2.0\"}", ErrorCode.INVALID_REQUEST);
    assertRefused("{\"jsonrpc\":2.0,\"method\":\"m\"}", ErrorCode.INVALID_REQUEST);
    assertRefused("{\"method\":\"m\"}", ErrorCode.INVALID_REQUEST);
    assertRefused("{\"jsonrpc\":\"2.0\",\"method\":1}", ErrorCode.INVALID_REQUEST);
  }

  @Test
  void eachKindOfMessageIsTold() {
    assertThat(read(request("1"))).isInstanceOf(Message.Request.class);
    assertThat(read("{\"jsonrpc\":\"2.0\",\"method\":\"m\"}"))
        .isInstanceOf(Message.Notification.class);
    assertThat(read("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"))
        .isInstanceOf(Message.Response.class);
    Message failure = read("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-1}}");
    assertThat(((Message.Failure) failure).code()).isEqualTo(-1);
  }

  @Test
  void theIdOfAMalformedMessageIsFound() {
    assertThat(MessageCodec.idOf(JsonText.parse("{\"id\":\"x\",\"method\":3}")))
        .isEqualTo(Optional.of(new RequestId(JsonText.string("x"))));
    assertThat(MessageCodec.idOf(JsonText.parse("{\"id\":null}"))).isEmpty();
    assertThat(MessageCodec.idOf(JsonText.parse("[]"))).isEmpty();
  }

  @Provide
  Arbitrary<List<Message>> messages() {
    Arbitrary<String> text = Arbitraries.strings();
    Arbitrary<RequestId> id =
        Arbitraries.oneOf(text.map(JsonText::string), Arbitraries.longs().map(JsonText::number))
            .map(RequestId::new);
    Arbitrary<JsonObject> object =
        Arbitraries.maps(text, text.map(JsonText::string))
            .ofMaxSize(3)
            .map(MessageCodecTest::object);
    return Arbitraries.<Message>oneOf(
            Combinators.combine(id, text, object).as(Message.Request::new),
            Combinators.combine(text, object).as(Message.Notification::new),
            Combinators.combine(id, object).as(Message.Response::new),
            Combinators.combine(id.optional(), Arbitraries.integers(), text, object)
                .as(Message.Failure::new))
        .list()
        .ofMaxSize(5);
  }

  private static JsonObject object(Map<String, ? extends JsonValue> members) {
    JsonObjectBuilder object = JsonText.object();
    members.forEach(object::add);
    return object.build();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\",
            "\\u",
            "jsonrpc",
            "\"2.0\"",
            "\"id\"",
            "\"method\"",
            "\"params\"",
            "\"result\"",
            "\"error\"",
            "\"code\"",
            "null",
            "true",
            "-",
            "1",
            "e9",
            ".",
            "0",
            " ",
            "\n",
            "\u0000",
            "é",
            "\"a\":1",
            "\"jsonrpc\":\"2.0\"");
    return Arbitraries.oneOf(
        parts.list().ofMaxSize(30).map(list -> String.join("", list)), Arbitraries.strings());
  }

  private static void assertReadOrRefused(byte[] bytes) {
    try {
      assertThat(MessageCodec.decode(MessageCodec.parse(bytes))).isNotNull();
    } catch (ProtocolException e) {
      assertThat(e.code())
          .isIn(ErrorCode.PARSE_ERROR, ErrorCode.INVALID_REQUEST, ErrorCode.INVALID_PARAMS);
      assertThat(e.getMessage()).doesNotContain("parsson", "Exception", "java.");
    }
  }

  private static void assertRefused(String text, ErrorCode code) {
    assertRefused(utf8(text), code);
  }

  private static void assertRefused(byte[] bytes, ErrorCode code) {
    assertThatThrownBy(() -> MessageCodec.decode(MessageCodec.parse(bytes)))
        .isInstanceOfSatisfying(
            ProtocolException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static String echo(String id) {
    Message.Request request = (Message.Request) read(request(id));
    return JsonText.write(
        JsonText.parseObject(
                JsonText.write(
                    new Message.Response(request.id(), JsonValue.EMPTY_JSON_OBJECT).toJson()))
            .get("id"));
  }

  private static Message read(String text) {
    return MessageCodec.decode(MessageCodec.parse(utf8(text)));
  }

  private static String request(String id) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"m\"}".formatted(id);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Message.Failure failure(ProtocolException cause) {
    return (Message.Failure)
        read(JsonText.write(Message.Failure.of(Optional.empty(), cause).toJson()));
  }
}
