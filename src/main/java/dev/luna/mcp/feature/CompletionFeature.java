package dev.luna.mcp.feature;

import dev.luna.json.JsonText;
import dev.luna.mcp.Completion;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.ClientInputs;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;

/**
 * Proposes values for one argument.
 *
 * @param reference the prompt's name or the template's URI
 */
public record CompletionFeature(String reference, String argument, FeatureMethod method) {

  /** The specification allows no more values in one answer. */
  private static final int MAX_VALUES = 100;

  static CompletionFeature of(Completion completion, FeatureMethod method) {
    return new CompletionFeature(
        completion.prompt() + completion.uriTemplate(), completion.argument(), method);
  }

  /** What goes on from {@code typed}: a {@code completion} object. */
  public JsonObject complete(Call call, ClientInputs inputs, String typed) {
    Object returned = method.invoke(call, inputs, name -> JsonText.string(typed));
    List<String> values = ((Collection<?>) returned).stream().map(Object::toString).toList();
    return JsonText.object()
        .add("values", JsonText.strings(values.stream().limit(MAX_VALUES).toList()))
        .add("total", values.size())
        .add("hasMore", values.size() > MAX_VALUES)
        .build();
  }
}
