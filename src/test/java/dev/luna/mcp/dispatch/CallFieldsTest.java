package dev.luna.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.mcp.call.SampleCalls;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trace of a client is taken over where it is well formed. */
class CallFieldsTest {

  private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void theIdAndTheTrace() {
    assertThat(
            fields(
                "{\"traceparent\":\"%s\",\"tracestate\":\"rojo=00f067aa0ba902b7\"}"
                    .formatted(PARENT)))
        .containsOnly(
            Map.entry("request_id", "1"),
            Map.entry("traceparent", PARENT),
            Map.entry("tracestate", "rojo=00f067aa0ba902b7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"traceparent\":7}",
        "{\"traceparent\":\"00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01\"}",
        "{\"traceparent\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\\n\"}",
        "{\"tracestate\":\"a=b\"}"
      })
  void theIdAloneWhereThereIsNoTrace(String meta) {
    assertThat(fields(meta)).containsOnly(Map.entry("request_id", "1"));
  }

  @Test
  void aStateThatIsMalformedIsLeftOut() {
    assertThat(fields("{\"traceparent\":\"%s\",\"tracestate\":\"a=\\u0007\"}".formatted(PARENT)))
        .containsOnlyKeys("request_id", "traceparent");
  }

  private static Map<String, String> fields(String meta) {
    return CallFields.of(
        SampleCalls.modern(
            "tools/call", JsonText.object().add("_meta", JsonText.parse(meta)).build()));
  }
}
