package dev.luna.mcp.dispatch;

import dev.luna.json.JsonText;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.ClientInputs;
import dev.luna.mcp.feature.Features;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.protocol.McpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Proposes values for an argument while it is typed. */
@ApplicationScoped
class Complete implements PlainHandler {

  private static final JsonObject NOTHING =
      JsonText.object()
          .add("values", JsonText.array())
          .add("total", 0)
          .add("hasMore", false)
          .build();

  private final Features features;
  private final ClientInputs inputs;

  @Inject
  Complete(Features features, ClientInputs inputs) {
    this.features = features;
    this.inputs = inputs;
  }

  Complete() {
    this(null, null);
  }

  @Override
  public McpMethod method() {
    return McpMethod.COMPLETE;
  }

  @Override
  public JsonObject handle(Call call) {
    String reference = reference(Params.object(call.params(), "ref"));
    JsonObject argument = Params.object(call.params(), "argument");
    String name = Params.string(argument, "name");
    String typed = Params.string(argument, "value");
    JsonObject completion =
        features
            .completion(reference, name)
            .map(feature -> feature.complete(call, inputs, typed))
            .orElse(NOTHING);
    return JsonText.object().add("completion", completion).build();
  }

  private String reference(JsonObject ref) {
    String type = Params.string(ref, "type");
    String reference =
        switch (type) {
          case "ref/prompt" -> Params.string(ref, "name");
          case "ref/resource" -> Params.string(ref, "uri");
          default ->
              throw ProtocolException.invalidParams(
                  "'ref.type' is '%s'; it must be ref/prompt or ref/resource".formatted(type));
        };
    if (features.isReference(reference)) {
      return reference;
    }
    throw ProtocolException.invalidParams("Nothing to complete is called '" + reference + "'");
  }
}
