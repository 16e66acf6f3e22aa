package dev.luna.mcp.feature;

import dev.luna.json.JsonMapping;
import dev.luna.json.JsonText;
import dev.luna.mcp.Content;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolResult;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.ClientInputs;
import dev.luna.text.ExplainedException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A tool.
 *
 * @param headers names of {@code Mcp-Param-} headers and the arguments that they repeat
 */
public record ToolFeature(
    String key, JsonObject description, FeatureMethod method, Map<String, String> headers)
    implements Feature {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  /**
   * @throws IllegalArgumentException if its name or a type of it is not allowed
   */
  static ToolFeature of(Tool tool, FeatureMethod method) {
    String name = Names.orElse(tool.name(), JsonMapping.snakeCase(method.method().getName()));
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no name for a tool, which has 1 to 64 of A-Z, a-z, 0-9, _, . and -"
              .formatted(name));
    }
    JsonObjectBuilder description =
        Description.of(name, tool.title(), tool.description(), tool.icons())
            .add("inputSchema", inputSchema(tool, method))
            .add(
                "annotations",
                JsonText.object()
                    .add("readOnlyHint", tool.readOnlyHint())
                    .add("destructiveHint", tool.destructiveHint() && !tool.readOnlyHint())
                    .add("idempotentHint", tool.idempotentHint() || tool.readOnlyHint())
                    .add("openWorldHint", tool.openWorldHint()));
    if (method.method().getGenericReturnType() instanceof ParameterizedType result
        && result.getRawType() == ToolResult.class) {
      Class<?> value = SchemaGenerator.rawType(result.getActualTypeArguments()[0]);
      if (!value.isRecord()) {
        throw new IllegalArgumentException(
            "it returns a ToolResult of %s, which is no record".formatted(value.getName()));
      }
      description.add("outputSchema", SchemaGenerator.recordSchema(value));
    }
    return new ToolFeature(name, description.build(), method, headers(method));
  }

  /** Whether it leaves everything as it was. */
  public boolean isReadOnly() {
    return description.getJsonObject("annotations").getBoolean("readOnlyHint");
  }

  /**
   * Calls the tool.
   *
   * @return a {@code CallToolResult}; failures that a model can act on are results with {@code
   *     isError}, in the caller's language
   */
  public JsonObject call(Call call, ClientInputs inputs, JsonObject arguments) {
    try {
      requireKnown(arguments);
      return result(method.invoke(call, inputs, arguments::get));
    } catch (ExplainedException e) {
      return failure(e.sentence().in(call.caller().locale()));
    }
  }

  private void requireKnown(JsonObject arguments) {
    JsonObject schema = description.getJsonObject("inputSchema");
    if (schema.get("additionalProperties") != JsonValue.FALSE) {
      return;
    }
    Set<String> known = schema.getJsonObject("properties").keySet();
    for (String name : arguments.keySet()) {
      if (!known.contains(name)) {
        throw new InvalidArgumentException("argument.unknown", name, key, known);
      }
    }
  }

  private static JsonObject inputSchema(Tool tool, FeatureMethod method) {
    if (!tool.inputSchema().isEmpty()) {
      return JsonText.parseObject(tool.inputSchema());
    }
    JsonObjectBuilder properties = JsonText.object();
    List<String> required = new ArrayList<>();
    for (Argument argument : method.arguments()) {
      properties.add(argument.name(), argument.schema());
      if (argument.required()) {
        required.add(argument.name());
      }
    }
    return SchemaGenerator.objectSchema(properties.build(), required)
        .add("additionalProperties", false)
        .build();
  }

  private static Map<String, String> headers(FeatureMethod method) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Argument argument : method.arguments()) {
      if (argument.schema().containsKey("x-mcp-header")) {
        headers.put(argument.schema().getString("x-mcp-header"), argument.name());
      }
    }
    return headers;
  }

  private static JsonObject result(Object returned) {
    if (returned instanceof ToolResult<?> result) {
      return JsonText.object()
          .add("content", content(result.content()))
          .add("structuredContent", JsonMapping.toJson(result.value()))
          .build();
    }
    return JsonText.object().add("content", content(contentOf(returned))).build();
  }

  private static Collection<?> contentOf(Object returned) {
    if (returned instanceof Collection<?> parts) {
      return parts;
    } else if (returned instanceof Content part) {
      return List.of(part);
    }
    return returned == null ? List.of() : List.of(Content.text(returned.toString()));
  }

  private static JsonArrayBuilder content(Collection<?> parts) {
    JsonArrayBuilder array = JsonText.array();
    parts.forEach(part -> array.add(((Content) part).toJson()));
    return array;
  }

  private static JsonObject failure(String message) {
    return JsonText.object()
        .add("content", JsonText.array().add(Content.text(message).toJson()))
        .add("isError", JsonValue.TRUE)
        .build();
  }
}
