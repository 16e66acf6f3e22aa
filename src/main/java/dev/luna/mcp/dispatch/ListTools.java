package dev.luna.mcp.dispatch;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.feature.Features;
import dev.luna.mcp.protocol.McpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Lists the tools. */
@ApplicationScoped
class ListTools implements PlainHandler {

  private final Features features;
  private final Pages pages;

  @Inject
  ListTools(Features features, Pages pages) {
    this.features = features;
    this.pages = pages;
  }

  ListTools() {
    this(null, null);
  }

  @Override
  public McpMethod method() {
    return McpMethod.LIST_TOOLS;
  }

  @Override
  public JsonObject handle(Call call) {
    return pages.page(call, "tools", features.tools());
  }
}
