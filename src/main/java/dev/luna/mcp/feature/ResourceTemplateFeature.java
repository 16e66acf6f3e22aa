package dev.luna.mcp.feature;

import dev.luna.json.JsonMapping;
import dev.luna.json.JsonText;
import dev.luna.mcp.ResourceTemplate;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.ClientInputs;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A family of resources. */
public record ResourceTemplateFeature(
    String key, JsonObject description, FeatureMethod method, UriTemplate template)
    implements Feature {

  static ResourceTemplateFeature of(ResourceTemplate resource, FeatureMethod method) {
    String name = Names.orElse(resource.name(), JsonMapping.snakeCase(method.method().getName()));
    return new ResourceTemplateFeature(
        resource.uriTemplate(),
        Description.of(name, resource.title(), resource.description(), resource.icons())
            .add("uriTemplate", resource.uriTemplate())
            .add("mimeType", resource.mimeType())
            .build(),
        method,
        new UriTemplate(resource.uriTemplate()));
  }

  /** Reads one of the family: a {@code ReadResourceResult}, or empty if there is none such. */
  public Optional<JsonObject> read(Call call, ClientInputs inputs, String uri) {
    return template
        .match(uri)
        .flatMap(
            variables ->
                Contents.of(
                    uri,
                    description.getString("mimeType"),
                    method.invoke(call, inputs, name -> JsonText.string(variables.get(name)))));
  }
}
