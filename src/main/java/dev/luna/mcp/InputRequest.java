package dev.luna.mcp;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * Something to ask the client for while a call runs.
 *
 * @param key names the question, unique in the call
 * @param kind who is asked
 * @param params as the specification has them for the method of {@code kind}
 */
public record InputRequest(String key, Kind kind, JsonObject params) {

  /** Who is asked, and the client capability that this takes. */
  public enum Kind {
    /** The person, by a form or a page. */
    ELICITATION("elicitation/create", "elicitation"),
    /** The client's model. */
    SAMPLING("sampling/createMessage", "sampling"),
    /** The client, for the folders it works in. */
    ROOTS("roots/list", "roots");

    private final String method;
    private final String capability;

    Kind(String method, String capability) {
      this.method = method;
      this.capability = capability;
    }

    public String method() {
      return method;
    }

    public String capability() {
      return capability;
    }
  }

  /** Asks the person to fill in a form; never for secrets. */
  public static InputRequest form(String key, String message, JsonObject requestedSchema) {
    return new InputRequest(
        key,
        Kind.ELICITATION,
        JsonText.object()
            .add("mode", "form")
            .add("message", message)
            .add("requestedSchema", requestedSchema)
            .build());
  }

  /** Asks the person to open a page. */
  public static InputRequest page(String key, String message, String url) {
    return new InputRequest(
        key,
        Kind.ELICITATION,
        JsonText.object()
            .add("mode", "url")
            .add("elicitationId", key)
            .add("message", message)
            .add("url", url)
            .build());
  }

  /** Asks the client's model to answer {@code prompt}. */
  public static InputRequest sample(String key, String prompt, int maxTokens) {
    return new InputRequest(
        key,
        Kind.SAMPLING,
        JsonText.object()
            .add("messages", JsonText.array().add(PromptMessage.user(prompt).toJson()))
            .add("maxTokens", maxTokens)
            .build());
  }

  /** Asks for the folders that the client works in. */
  public static InputRequest roots(String key) {
    return new InputRequest(key, Kind.ROOTS, JsonValue.EMPTY_JSON_OBJECT);
  }
}
