package dev.luna.mcp.dispatch;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.feature.Features;
import dev.luna.mcp.protocol.McpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Lists the families of resources. */
@ApplicationScoped
class ListResourceTemplates implements PlainHandler {

  private final Features features;
  private final Pages pages;

  @Inject
  ListResourceTemplates(Features features, Pages pages) {
    this.features = features;
    this.pages = pages;
  }

  ListResourceTemplates() {
    this(null, null);
  }

  @Override
  public McpMethod method() {
    return McpMethod.LIST_RESOURCE_TEMPLATES;
  }

  @Override
  public JsonObject handle(Call call) {
    return pages.page(call, "resourceTemplates", features.resourceTemplates());
  }
}
