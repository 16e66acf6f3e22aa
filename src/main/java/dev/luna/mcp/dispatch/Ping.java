package dev.luna.mcp.dispatch;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.protocol.McpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** Shows that the server is there. */
@ApplicationScoped
class Ping implements PlainHandler {

  @Override
  public McpMethod method() {
    return McpMethod.PING;
  }

  @Override
  public JsonObject handle(Call call) {
    return JsonValue.EMPTY_JSON_OBJECT;
  }
}
