package dev.luna.mcp;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import java.util.Locale;

/** One message of a prompt. */
public record PromptMessage(Role role, Content content) {

  /** Who says it. */
  public enum Role {
    USER,
    ASSISTANT
  }

  public static PromptMessage user(String text) {
    return new PromptMessage(Role.USER, Content.text(text));
  }

  public static PromptMessage user(Content content) {
    return new PromptMessage(Role.USER, content);
  }

  public JsonObject toJson() {
    return JsonText.object()
        .add("role", role.name().toLowerCase(Locale.ROOT))
        .add("content", content.toJson())
        .build();
  }
}
