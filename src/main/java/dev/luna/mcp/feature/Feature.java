package dev.luna.mcp.feature;

import jakarta.json.JsonObject;
import java.util.Locale;

/** Something that the server offers. */
public sealed interface Feature
    permits ToolFeature, ResourceFeature, ResourceTemplateFeature, PromptFeature {

  /** What clients call it by; unique among features of its kind. */
  String key();

  /** How lists show it, in the language of its annotations. */
  JsonObject description();

  /** How lists show it to a reader of a language, as far as it is translated. */
  default JsonObject description(Locale locale) {
    return Translation.of(description(), method().method().getDeclaringClass(), locale);
  }

  FeatureMethod method();
}
