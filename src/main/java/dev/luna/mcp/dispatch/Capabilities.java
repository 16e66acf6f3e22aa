package dev.luna.mcp.dispatch;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;

/** What the server can do, as it declares it. */
final class Capabilities {

  /** Calls of tools with an {@code Idempotency-Key} are done at most once. */
  private static final String IDEMPOTENCY = "dev.luna/idempotency";

  /**
   * Lists never change while the server runs, so {@code listChanged} is not declared; resources can
   * be subscribed to.
   */
  static final JsonObject DECLARED =
      JsonText.object()
          .add("tools", JsonText.object())
          .add("resources", JsonText.object().add("subscribe", true))
          .add("prompts", JsonText.object())
          .add("completions", JsonText.object())
          .add("logging", JsonText.object())
          .add("experimental", JsonText.object().add(IDEMPOTENCY, JsonText.object()))
          .build();

  private Capabilities() {}
}
