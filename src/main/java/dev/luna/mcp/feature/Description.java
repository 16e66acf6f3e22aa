package dev.luna.mcp.feature;

import dev.luna.json.JsonText;
import dev.luna.mcp.Icon;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** What all features say of themselves in lists. */
final class Description {

  private Description() {}

  static JsonObjectBuilder of(String name, String title, String description, Icon[] icons) {
    JsonObjectBuilder json = JsonText.object().add("name", name);
    if (!title.isEmpty()) {
      json.add("title", title);
    }
    if (!description.isEmpty()) {
      json.add("description", description);
    }
    if (icons.length > 0) {
      json.add("icons", icons(icons));
    }
    return json;
  }

  private static JsonArrayBuilder icons(Icon[] icons) {
    JsonArrayBuilder array = JsonText.array();
    for (Icon icon : icons) {
      JsonObjectBuilder json = JsonText.object().add("src", icon.src());
      if (!icon.mimeType().isEmpty()) {
        json.add("mimeType", icon.mimeType());
      }
      if (icon.sizes().length > 0) {
        json.add("sizes", JsonText.strings(List.of(icon.sizes())));
      }
      array.add(json);
    }
    return array;
  }
}
