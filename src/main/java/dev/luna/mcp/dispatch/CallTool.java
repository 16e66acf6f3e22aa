package dev.luna.mcp.dispatch;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.ClientInputs;
import dev.luna.mcp.feature.Features;
import dev.luna.mcp.feature.ToolFeature;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.protocol.McpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Calls a tool. */
@ApplicationScoped
class CallTool implements PlainHandler {

  private final Features features;
  private final ClientInputs inputs;

  @Inject
  CallTool(Features features, ClientInputs inputs) {
    this.features = features;
    this.inputs = inputs;
  }

  CallTool() {
    this(null, null);
  }

  @Override
  public McpMethod method() {
    return McpMethod.CALL_TOOL;
  }

  @Override
  public JsonObject handle(Call call) {
    JsonObject arguments = Params.object(call.params(), "arguments");
    return tool(call.params()).call(call, inputs, arguments);
  }

  @Override
  public boolean streams(JsonObject params) {
    return tool(params).method().streams();
  }

  private ToolFeature tool(JsonObject params) {
    String name = Params.string(params, "name");
    return features
        .tool(name)
        .orElseThrow(() -> ProtocolException.invalidParams("Unknown tool: '" + name + "'"));
  }
}
