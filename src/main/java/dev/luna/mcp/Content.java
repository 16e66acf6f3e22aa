package dev.luna.mcp;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;

/** A part of what a tool or a prompt says. */
public sealed interface Content {

  JsonObject toJson();

  static Content text(String text) {
    return new Text(text);
  }

  /** Plain text. */
  record Text(String text) implements Content {
    @Override
    public JsonObject toJson() {
      return typed("text").add("text", text).build();
    }
  }

  /** A picture. */
  record Image(byte[] data, String mimeType) implements Content {
    @Override
    public JsonObject toJson() {
      return binary("image", data, mimeType);
    }
  }

  /** A sound. */
  record Audio(byte[] data, String mimeType) implements Content {
    @Override
    public JsonObject toJson() {
      return binary("audio", data, mimeType);
    }
  }

  /** A resource with its contents. */
  record Embedded(ResourceContents resource) implements Content {
    @Override
    public JsonObject toJson() {
      return typed("resource").add("resource", resource.toJson()).build();
    }
  }

  /** A resource to be read when needed. */
  record ResourceLink(String uri, String name, String description, String mimeType)
      implements Content {
    @Override
    public JsonObject toJson() {
      return typed("resource_link")
          .add("uri", uri)
          .add("name", name)
          .add("description", description)
          .add("mimeType", mimeType)
          .build();
    }
  }

  private static JsonObjectBuilder typed(String type) {
    return JsonText.object().add("type", type);
  }

  private static JsonObject binary(String type, byte[] data, String mimeType) {
    return typed(type)
        .add("data", Base64.getEncoder().encodeToString(data))
        .add("mimeType", mimeType)
        .build();
  }
}
