package dev.luna.mcp.dispatch;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.protocol.McpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** Stops telling the session when a resource changes. */
@ApplicationScoped
class Unsubscribe implements PlainHandler {

  @Override
  public McpMethod method() {
    return McpMethod.UNSUBSCRIBE;
  }

  @Override
  public JsonObject handle(Call call) {
    call.session().orElseThrow().subscriptions().remove(Params.string(call.params(), "uri"));
    return JsonValue.EMPTY_JSON_OBJECT;
  }
}
