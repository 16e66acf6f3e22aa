package dev.luna.mcp.dispatch;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.ClientInputs;
import dev.luna.mcp.feature.Features;
import dev.luna.mcp.feature.PromptFeature;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.protocol.McpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Renders a prompt. */
@ApplicationScoped
class GetPrompt implements PlainHandler {

  private final Features features;
  private final ClientInputs inputs;

  @Inject
  GetPrompt(Features features, ClientInputs inputs) {
    this.features = features;
    this.inputs = inputs;
  }

  GetPrompt() {
    this(null, null);
  }

  @Override
  public McpMethod method() {
    return McpMethod.GET_PROMPT;
  }

  @Override
  public JsonObject handle(Call call) {
    JsonObject arguments = Params.object(call.params(), "arguments");
    return prompt(call.params()).render(call, inputs, arguments);
  }

  @Override
  public boolean streams(JsonObject params) {
    return prompt(params).method().streams();
  }

  private PromptFeature prompt(JsonObject params) {
    String name = Params.string(params, "name");
    return features
        .prompt(name)
        .orElseThrow(() -> ProtocolException.invalidParams("Unknown prompt: '" + name + "'"));
  }
}
