package dev.luna.mcp;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;

/** What a resource holds. */
public sealed interface ResourceContents {

  JsonObject toJson();

  /** Text in some format. */
  record Text(String uri, String mimeType, String text) implements ResourceContents {
    @Override
    public JsonObject toJson() {
      return of(uri, mimeType).add("text", text).build();
    }
  }

  /** Bytes. */
  record Blob(String uri, String mimeType, byte[] bytes) implements ResourceContents {
    @Override
    public JsonObject toJson() {
      return of(uri, mimeType).add("blob", Base64.getEncoder().encodeToString(bytes)).build();
    }
  }

  private static JsonObjectBuilder of(String uri, String mimeType) {
    return JsonText.object().add("uri", uri).add("mimeType", mimeType);
  }
}
