package dev.luna.mcp.feature;

import jakarta.json.JsonObject;

/** Something that the server offers. */
public sealed interface Feature
    permits ToolFeature, ResourceFeature, ResourceTemplateFeature, PromptFeature {

  /** What clients call it by; unique among features of its kind. */
  String key();

  /** How lists show it. */
  JsonObject description();

  FeatureMethod method();
}
