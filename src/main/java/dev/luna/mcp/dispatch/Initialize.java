package dev.luna.mcp.dispatch;

import dev.luna.json.JsonText;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.protocol.Era;
import dev.luna.mcp.protocol.McpMethod;
import dev.luna.mcp.protocol.ProtocolVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Opens the conversation of a session: agrees on a revision, exchanges capabilities. */
@ApplicationScoped
class Initialize implements PlainHandler {

  private final ServerInfo server;

  @Inject
  Initialize(ServerInfo server) {
    this.server = server;
  }

  Initialize() {
    this(null);
  }

  @Override
  public McpMethod method() {
    return McpMethod.INITIALIZE;
  }

  @Override
  public JsonObject handle(Call call) {
    ProtocolVersion agreed =
        ProtocolVersion.of(Params.string(call.params(), "protocolVersion"))
            .filter(version -> version.era() == Era.LEGACY)
            .orElse(ProtocolVersion.LATEST_LEGACY);
    JsonObject capabilities = Params.object(call.params(), "capabilities");
    call.session().orElseThrow().initialize(agreed, capabilities);
    return JsonText.object()
        .add("protocolVersion", agreed.text())
        .add("capabilities", Capabilities.DECLARED)
        .add("serverInfo", server.toJson())
        .add("instructions", server.instructions())
        .build();
  }
}
