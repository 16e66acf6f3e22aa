package dev.luna.mcp.dispatch;

import dev.luna.json.JsonText;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.protocol.McpMethod;
import dev.luna.mcp.protocol.ProtocolVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Tells which revisions the server speaks and what it can do, without a session. */
@ApplicationScoped
class Discover implements PlainHandler {

  private final ServerInfo server;

  @Inject
  Discover(ServerInfo server) {
    this.server = server;
  }

  Discover() {
    this(null);
  }

  @Override
  public McpMethod method() {
    return McpMethod.DISCOVER;
  }

  @Override
  public JsonObject handle(Call call) {
    return JsonText.object()
        .add("supportedVersions", JsonText.strings(ProtocolVersion.supported()))
        .add("capabilities", Capabilities.DECLARED)
        .add("instructions", server.instructions())
        .build();
  }
}
