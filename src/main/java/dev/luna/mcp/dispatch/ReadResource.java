package dev.luna.mcp.dispatch;

import dev.luna.json.JsonText;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.ClientInputs;
import dev.luna.mcp.feature.Features;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.protocol.Era;
import dev.luna.mcp.protocol.McpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Reads a resource. */
@ApplicationScoped
class ReadResource implements PlainHandler {

  private final Features features;
  private final ClientInputs inputs;

  @Inject
  ReadResource(Features features, ClientInputs inputs) {
    this.features = features;
    this.inputs = inputs;
  }

  ReadResource() {
    this(null, null);
  }

  @Override
  public McpMethod method() {
    return McpMethod.READ_RESOURCE;
  }

  @Override
  public JsonObject handle(Call call) {
    String uri = Params.string(call.params(), "uri");
    Optional<JsonObject> fixed =
        features.resource(uri).map(resource -> resource.read(call, inputs));
    return fixed
        .or(() -> features.resourceTemplate(uri).flatMap(t -> t.read(call, inputs, uri)))
        .orElseThrow(() -> notFound(call.era(), uri));
  }

  @Override
  public boolean streams(JsonObject params) {
    String uri = Params.string(params, "uri");
    return features.resource(uri).map(r -> r.method().streams()).orElse(false)
        || features.resourceTemplate(uri).map(t -> t.method().streams()).orElse(false);
  }

  private static ProtocolException notFound(Era era, String uri) {
    return new ProtocolException(
        era == Era.LEGACY ? ErrorCode.RESOURCE_NOT_FOUND : ErrorCode.INVALID_PARAMS,
        "Resource not found: '" + uri + "'",
        JsonText.object().add("uri", uri).build());
  }
}
