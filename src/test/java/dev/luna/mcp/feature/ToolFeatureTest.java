package dev.luna.mcp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.json.JsonText;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Cancellation;
import dev.luna.mcp.Content;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolException;
import dev.luna.mcp.ToolResult;
import dev.luna.mcp.call.SampleCalls;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a method shows as a tool, and what models read when they call it wrongly. */
class ToolFeatureTest {

  private static final String RAW = "{\"type\":\"object\",\"properties\":{\"n\":{\"minimum\":3}}}";

  private record Total(int itemCount, Optional<String> note) {}

  private static final class Unfit {

    @Tool(name = "two words", description = "Has no fit name")
    void misnamed() {}

    @Tool(description = "Takes a record")
    void takesRecord(Total total) {}

    @Tool(description = "Answers text alone")
    ToolResult<String> answersText() {
      return ToolResult.of("", "");
    }
  }

  private static final class Sample {

    @Tool(title = "Add items", description = "Adds")
    ToolResult<Total> addItems(
        @ToolArg(header = "Kind") @NotBlank String kind,
        @ToolArg(defaultValue = "2") int howMany,
        Optional<String> note,
        Caller caller) {
      return ToolResult.of(new Total(howMany, note), kind + " for " + caller.principal());
    }

    @Tool(name = "look.up", description = "Looks", readOnlyHint = true, openWorldHint = false)
    String look() {
      return "seen";
    }

    @Tool(description = "Sets", idempotentHint = true, destructiveHint = false)
    void set(Cancellation cancellation) {}

    @Tool(description = "Repeats")
    String repeat(@ToolArg(description = "How much") int howMuch, int howOften) {
      return howMuch + "×" + howOften;
    }

    @Tool(description = "Raw", inputSchema = RAW)
    List<Content> raw(Optional<Integer> n) {
      return List.of(Content.text("n"), Content.text(n.toString()));
    }

    @Tool(description = "Fails")
    Content fail(String how) throws IOException {
      switch (how) {
        case "tool" -> throw new ToolException("It does not work; try another");
        case "defect" -> throw new UnsupportedOperationException("defect");
        case "checked" -> throw new IOException("disk");
        default -> {
          return Content.text("fine");
        }
      }
    }
  }

  @Test
  void theNameIsTheMethodsInSnakeCaseOrTheGivenOne() {
    assertThat(tool("addItems").key()).isEqualTo("add_items");
    assertThat(tool("look").key()).isEqualTo("look.up");
    assertThat(tool("addItems").description())
        .containsEntry("name", JsonText.string("add_items"))
        .containsEntry("title", JsonText.string("Add items"))
        .containsEntry("description", JsonText.string("Adds"));
  }

  @ParameterizedTest
  @CsvSource({
    // method, read only, destructive, idempotent, open world
    "addItems, false, true,  false, true",
    "look,     true,  false, true,  false",
    "set,      false, false, true,  true"
  })
  void whatIsReadOnlyIsIdempotentAndDestroysNothing(
      String method, boolean readOnly, boolean destructive, boolean idempotent, boolean open) {
    assertThat(tool(method).description().getJsonObject("annotations"))
        .isEqualTo(
            JsonText.object()
                .add("readOnlyHint", readOnly)
                .add("destructiveHint", destructive)
                .add("idempotentHint", idempotent)
                .add("openWorldHint", open)
                .build());
  }

  @Test
  void theInputSchemaIsMadeOfWhatTheClientGives() {
    JsonObject schema = schema("addItems", "inputSchema");
    assertThat(schema.getJsonObject("properties")).containsOnlyKeys("kind", "how_many", "note");
    assertThat(schema.get("required")).isEqualTo(JsonText.parse("[\"kind\"]"));
    assertThat(schema.get("additionalProperties")).isEqualTo(JsonValue.FALSE);
    assertThat(schema("set", "inputSchema"))
        .isEqualTo(
            JsonText.parse(
                "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}"));
  }

  @Test
  void argumentsAreInSnakeCaseWhetherDescribedOrNot() {
    assertThat(schema("repeat", "inputSchema").getJsonObject("properties"))
        .containsOnlyKeys("how_much", "how_often");
    assertThat(call("repeat", "{'how_much':2,'how_often':3}"))
        .isEqualTo(json("{'content':[{'type':'text','text':'2×3'}]}"));
  }

  @Test
  void aRawInputSchemaIsTakenAsItIs() {
    assertThat(schema("raw", "inputSchema")).isEqualTo(JsonText.parse(RAW));
  }

  @Test
  void theOutputSchemaIsThatOfTheResultsRecord() {
    assertThat(schema("addItems", "outputSchema"))
        .isEqualTo(
            JsonText.parse(
                """
                {"type": "object",
                 "properties": {"item_count": {"type": "integer"}, "note": {"type": "string"}},
                 "required": ["item_count"]}
                """));
    assertThat(tool("look").description()).doesNotContainKey("outputSchema");
  }

  @Test
  void headersAreFoundInAnyCase() {
    assertThat(tool("addItems").headers()).isEqualTo(Map.of("Kind", "kind"));
    assertThat(tool("addItems").headers()).containsKey("KIND");
    assertThat(tool("look").headers()).isEmpty();
  }

  @Test
  void aToolThatMayWaitStreams() {
    assertThat(tool("set").method().streams()).isTrue();
    assertThat(tool("addItems").method().streams()).isFalse();
  }

  @Test
  void aResultHasAValueAndAText() {
    assertThat(call("addItems", "{'kind':'pears','note':'ripe'}"))
        .isEqualTo(
            json(
                "{'content':[{'type':'text','text':'pears for ann'}],"
                    + "'structuredContent':{'item_count':2,'note':'ripe'}}"));
  }

  @Test
  void otherResultsAreContent() {
    assertThat(call("look", "{}")).isEqualTo(json("{'content':[{'type':'text','text':'seen'}]}"));
    assertThat(call("set", "{}")).isEqualTo(json("{'content':[]}"));
    assertThat(call("fail", "{'how':''}"))
        .isEqualTo(json("{'content':[{'type':'text','text':'fine'}]}"));
    assertThat(call("raw", "{'n':1}").getJsonArray("content")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}               | Argument 'kind' is missing",
        "{'kind':null}    | Argument 'kind' is missing",
        "{'kind':1}       | Argument 'kind' is 1; it must be text",
        "{'kind':'a','how_many':'x'} | Argument 'how_many' is \"x\"; it must be a whole number",
        "{'kind':'a','howMany':1}    | Argument 'howMany' is unknown; "
            + "the arguments of add_items are [kind, how_many, note]",
        "{'caller':'eve'} | Argument 'caller' is unknown; "
            + "the arguments of add_items are [kind, how_many, note]"
      })
  void wrongArgumentsAreNamedWithWhatIsAllowed(String arguments, String sentence) {
    assertFailure(call("addItems", arguments), sentence);
  }

  @Test
  void aRawSchemaLetsOtherArgumentsPass() {
    assertThat(call("raw", "{'n':3,'other':1}")).doesNotContainKey("isError");
    assertFailure(call("raw", "{'n':'x'}"), "Argument 'n' is \"x\"; it must be a whole number");
  }

  @ParameterizedTest
  @CsvSource({
    "misnamed,    'two words' is no name for a tool",
    "takesRecord, no argument can be bound to it; take a JsonObject instead",
    "answersText, 'it returns a ToolResult of java.lang.String, which is no record'"
  })
  void aMethodThatCannotBeAToolSaysWhy(String method, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tool(Unfit.class, method))
        .withMessageContaining(why);
  }

  @Test
  void whatAToolRefusesIsToldToTheModel() {
    assertFailure(call("fail", "{'how':'tool'}"), "It does not work; try another");
  }

  @Test
  void defectsAreNotToldToTheModel() {
    assertThatThrownBy(() -> call("fail", "{'how':'defect'}"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatIllegalStateException()
        .isThrownBy(() -> call("fail", "{'how':'checked'}"))
        .withCauseInstanceOf(IOException.class);
  }

  private static void assertFailure(JsonObject result, String sentence) {
    assertThat(result.get("isError")).isEqualTo(JsonValue.TRUE);
    assertThat(result).doesNotContainKey("structuredContent");
    assertThat(result.getJsonArray("content"))
        .singleElement()
        .extracting(part -> part.asJsonObject().getString("text"))
        .isEqualTo(sentence);
  }

  private static JsonObject call(String method, String arguments) {
    return tool(method)
        .call(SampleCalls.modern("tools/call", JsonValue.EMPTY_JSON_OBJECT), null, json(arguments));
  }

  private static JsonObject schema(String method, String kind) {
    return tool(method).description().getJsonObject(kind);
  }

  private static ToolFeature tool(String name) {
    return tool(Sample.class, name);
  }

  private static ToolFeature tool(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .map(
            method ->
                ToolFeature.of(
                    method.getAnnotation(Tool.class), new FeatureMethod(Sample::new, method, null)))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject json(String text) {
    return JsonText.parseObject(text.replace('\'', '"'));
  }
}
