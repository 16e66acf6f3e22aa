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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Calls a tool. */
@ApplicationScoped
class CallTool implements MethodHandler {

  private final Features features;
  private final ClientInputs inputs;
  private final OnceOnly onceOnly;

  @Inject
  CallTool(Features features, ClientInputs inputs, OnceOnly onceOnly) {
    this.features = features;
    this.inputs = inputs;
    this.onceOnly = onceOnly;
  }

  CallTool() {
    this(null, null, null);
  }

  @Override
  public McpMethod method() {
    return McpMethod.CALL_TOOL;
  }

  @Override
  public CompletionStage<JsonObject> start(Call call) {
    ToolFeature tool = tool(call.params());
    JsonObject arguments = Params.object(call.params(), "arguments");
    Supplier<JsonObject> work = () -> tool.call(call, inputs, arguments);
    return call.idempotencyKey()
        .filter(key -> !tool.isReadOnly())
        .map(key -> onceOnly.run(call, key, work))
        .orElseGet(() -> CompletableFuture.completedFuture(work.get()));
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
