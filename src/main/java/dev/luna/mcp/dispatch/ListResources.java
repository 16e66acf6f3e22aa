package dev.luna.mcp.dispatch;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.feature.Features;
import dev.luna.mcp.protocol.McpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Lists the resources with a fixed URI. */
@ApplicationScoped
class ListResources implements PlainHandler {

  private final Features features;
  private final Pages pages;

  @Inject
  ListResources(Features features, Pages pages) {
    this.features = features;
    this.pages = pages;
  }

  ListResources() {
    this(null, null);
  }

  @Override
  public McpMethod method() {
    return McpMethod.LIST_RESOURCES;
  }

  @Override
  public JsonObject handle(Call call) {
    return pages.page(call, "resources", features.resources());
  }
}
