package dev.luna.mcp.feature;

import dev.luna.json.JsonMapping;
import dev.luna.mcp.Resource;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.ClientInputs;
import jakarta.json.JsonObject;

/** A resource with a fixed URI. */
public record ResourceFeature(String key, JsonObject description, FeatureMethod method)
    implements Feature {

  static ResourceFeature of(Resource resource, FeatureMethod method) {
    String name = Names.orElse(resource.name(), JsonMapping.snakeCase(method.method().getName()));
    return new ResourceFeature(
        resource.uri(),
        Description.of(name, resource.title(), resource.description(), resource.icons())
            .add("uri", resource.uri())
            .add("mimeType", resource.mimeType())
            .build(),
        method);
  }

  /** Reads the resource: a {@code ReadResourceResult}. */
  public JsonObject read(Call call, ClientInputs inputs) {
    return Contents.of(
            key, description.getString("mimeType"), method.invoke(call, inputs, name -> null))
        .orElseThrow();
  }
}
