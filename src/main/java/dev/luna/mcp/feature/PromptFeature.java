package dev.luna.mcp.feature;

import dev.luna.json.JsonMapping;
import dev.luna.json.JsonText;
import dev.luna.mcp.Icon;
import dev.luna.mcp.Prompt;
import dev.luna.mcp.PromptMessage;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.ClientInputs;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;

/** A prompt. */
public record PromptFeature(String key, JsonObject description, FeatureMethod method)
    implements Feature {

  static PromptFeature of(Prompt prompt, FeatureMethod method) {
    String name = Names.orElse(prompt.name(), JsonMapping.snakeCase(method.method().getName()));
    JsonObjectBuilder description =
        Description.of(name, prompt.title(), prompt.description(), prompt.icons());
    if (!method.arguments().isEmpty()) {
      JsonArrayBuilder arguments = JsonText.array();
      method.arguments().forEach(argument -> arguments.add(describe(argument)));
      description.add("arguments", arguments);
    }
    return new PromptFeature(name, description.build(), method);
  }

  /**
   * Renders the prompt: a {@code GetPromptResult}.
   *
   * @throws InvalidArgumentException if an argument is missing or unusable, naming it
   */
  public JsonObject render(Call call, ClientInputs inputs, JsonObject arguments) {
    Object returned = method.invoke(call, inputs, arguments::get);
    Collection<?> messages =
        returned instanceof Collection<?> several ? several : List.of(returned);
    JsonArrayBuilder array = JsonText.array();
    messages.forEach(message -> array.add(message(message).toJson()));
    return JsonText.object()
        .add("description", description(call.caller().locale()).getString("description"))
        .add("messages", array)
        .build();
  }

  private static PromptMessage message(Object value) {
    return value instanceof PromptMessage message ? message : PromptMessage.user(value.toString());
  }

  private static JsonObject describe(Argument argument) {
    return Description.of(argument.name(), argument.title(), argument.description(), new Icon[0])
        .add("required", argument.required())
        .build();
  }
}
