package dev.luna.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.json.JsonText;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.SampleCalls;
import dev.luna.mcp.feature.FeatureMethod;
import dev.luna.mcp.feature.ToolFeature;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.ProtocolException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists come whole, in pages, and only by cursors that a page gave. */
class PagesTest {

  private static final FeatureMethod METHOD = new FeatureMethod(() -> null, anyMethod(), null);

  @Property
  void thePagesTogetherAreTheList(
      @ForAll @IntRange(max = 30) int total, @ForAll @IntRange(min = 1, max = 10) int size) {
    List<ToolFeature> entries = entries(total);
    List<String> read = new ArrayList<>();
    JsonObject page = page(size, JsonValue.EMPTY_JSON_OBJECT, entries);
    read.addAll(names(page));
    while (page.containsKey("nextCursor")) {
      assertThat(names(page)).hasSize(size);
      page = page(size, cursor(page.get("nextCursor")), entries);
      assertThat(names(page)).isNotEmpty();
      read.addAll(names(page));
      assertThat(read).hasSizeLessThanOrEqualTo(total);
    }
    assertThat(read).containsExactlyElementsOf(entries.stream().map(ToolFeature::key).toList());
  }

  @Test
  void anEmptyListIsOnePage() {
    JsonObject page = page(2, JsonValue.EMPTY_JSON_OBJECT, List.of());
    assertThat(page).isEqualTo(JsonText.parse("{\"tools\":[]}"));
  }

  @Test
  void theLastPageHasNoCursorThoughItIsFull() {
    assertThat(page(2, JsonValue.EMPTY_JSON_OBJECT, entries(2))).doesNotContainKey("nextCursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "{}", "\"\"", "\"!\"", "\"x\"", "\"t99\"", "\"dDk5\""})
  void otherCursorsAreRefused(String cursor) {
    assertThatThrownBy(() -> page(2, cursor(JsonText.parse(cursor)), entries(5)))
        .isInstanceOfSatisfying(
            ProtocolException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_PARAMS))
        .hasMessageContaining("'cursor'");
  }

  private static JsonObject page(int size, JsonObject params, List<ToolFeature> entries) {
    Call call = SampleCalls.modern("tools/list", params);
    return new Pages(new Pages.Settings(size)).page(call, "tools", entries);
  }

  private static JsonObject cursor(JsonValue cursor) {
    return JsonText.object().add("cursor", cursor).build();
  }

  private static List<String> names(JsonObject page) {
    return page.getJsonArray("tools").stream()
        .map(tool -> tool.asJsonObject().getString("name"))
        .toList();
  }

  private static List<ToolFeature> entries(int count) {
    return IntStream.range(0, count).mapToObj(i -> entry("té%02d".formatted(i))).toList();
  }

  private static ToolFeature entry(String name) {
    return new ToolFeature(name, JsonText.object().add("name", name).build(), METHOD, Map.of());
  }

  private static Method anyMethod() {
    return Arrays.stream(PagesTest.class.getDeclaredMethods())
        .filter(method -> method.getParameterCount() == 0)
        .findFirst()
        .orElseThrow();
  }
}
