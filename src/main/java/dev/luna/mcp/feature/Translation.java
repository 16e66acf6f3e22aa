package dev.luna.mcp.feature;

import dev.luna.json.JsonText;
import dev.luna.text.Bundles;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What features say of themselves in other languages than that of their annotations: the bundle
 * {@code features} beside their class, with keys like {@code name.title}.
 */
final class Translation {

  private static final List<String> FIELDS = List.of("title", "description");

  private Translation() {}

  /** The description with what is translated of it; the rest stays as it is. */
  static JsonObject of(JsonObject description, Class<?> beside, Locale locale) {
    return bundle(beside, locale)
        .map(bundle -> translated(description, bundle))
        .orElse(description);
  }

  private static JsonObject translated(JsonObject description, ResourceBundle bundle) {
    JsonObjectBuilder translated = JsonText.object(description);
    for (String field : FIELDS) {
      String key = description.getString("name") + "." + field;
      if (bundle.containsKey(key)) {
        translated.add(field, bundle.getString(key));
      }
    }
    return translated.build();
  }

  private static Optional<ResourceBundle> bundle(Class<?> beside, Locale locale) {
    try {
      return Optional.of(Bundles.beside(beside, "features", locale));
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }
}
