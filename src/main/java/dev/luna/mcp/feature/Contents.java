package dev.luna.mcp.feature;

import dev.luna.json.JsonText;
import dev.luna.mcp.ResourceContents;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/** Makes a {@code ReadResourceResult} of what a resource's method returned. */
final class Contents {

  private Contents() {}

  static Optional<JsonObject> of(String uri, String mimeType, Object returned) {
    Object value = returned instanceof Optional<?> optional ? optional.orElse(null) : returned;
    return Optional.ofNullable(value)
        .map(present -> contents(uri, mimeType, present))
        .map(
            contents ->
                JsonText.object().add("contents", JsonText.array().add(contents.toJson())).build());
  }

  private static ResourceContents contents(String uri, String mimeType, Object value) {
    if (value instanceof ResourceContents contents) {
      return contents;
    } else if (value instanceof byte[] bytes) {
      return new ResourceContents.Blob(uri, mimeType, bytes);
    } else if (value instanceof JsonValue json) {
      return new ResourceContents.Text(uri, mimeType, JsonText.write(json));
    }
    return new ResourceContents.Text(uri, mimeType, value.toString());
  }
}
