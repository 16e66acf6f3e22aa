package dev.luna.mcp.dispatch;

import dev.luna.mcp.call.Call;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what the lines of a call are found in the log: its id, and the trace that the client put into
 * {@code _meta} (https://www.w3.org/TR/trace-context/).
 */
final class CallFields {

  private static final Pattern TRACE_PARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  /** What everybody must pass on; more may be cut. */
  private static final Pattern TRACE_STATE = Pattern.compile("[ -~]{1,512}");

  private CallFields() {}

  static Map<String, String> of(Call call) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("request_id", text(call.request().id().json()));
    JsonObject meta = call.meta();
    matching(meta, "traceparent", TRACE_PARENT)
        .ifPresent(
            parent -> {
              fields.put("traceparent", parent);
              matching(meta, "tracestate", TRACE_STATE)
                  .ifPresent(state -> fields.put("tracestate", state));
            });
    return fields;
  }

  private static Optional<String> matching(JsonObject meta, String name, Pattern pattern) {
    return meta.get(name) instanceof JsonString value
        ? Optional.of(value.getString()).filter(text -> pattern.matcher(text).matches())
        : Optional.empty();
  }

  private static String text(JsonValue id) {
    return id instanceof JsonString string ? string.getString() : id.toString();
  }
}
