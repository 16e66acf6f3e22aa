package dev.luna.mcp.dispatch;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.protocol.LogLevel;
import dev.luna.mcp.protocol.McpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** Sets how severe a log message must be for the session to get it. */
@ApplicationScoped
class SetLogLevel implements PlainHandler {

  @Override
  public McpMethod method() {
    return McpMethod.SET_LOG_LEVEL;
  }

  @Override
  public JsonObject handle(Call call) {
    String text = Params.string(call.params(), "level");
    LogLevel level =
        LogLevel.of(text)
            .orElseThrow(
                () ->
                    ProtocolException.invalidParams(
                        "'level' is '%s'; it must be one of debug, info, notice, warning, error, critical, alert, emergency"
                            .formatted(text)));
    call.session().orElseThrow().logLevel(level);
    return JsonValue.EMPTY_JSON_OBJECT;
  }
}
