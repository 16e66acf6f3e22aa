package dev.luna.mcp.call;

import dev.luna.json.JsonText;
import dev.luna.mcp.InputRequest;
import dev.luna.mcp.InputRequest.Kind;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * What a client says it can be asked.
 *
 * @param declared as the client sent it
 */
record ClientCapabilities(JsonObject declared) {

  private static final String PAGES = "url";
  private static final String FORMS = "form";

  boolean offers(Kind kind) {
    return declared.containsKey(kind.capability());
  }

  /** Whether the client can be asked just this; one that does not say how it asks has forms. */
  boolean offers(InputRequest request) {
    if (request.kind() != Kind.ELICITATION || !offers(request.kind())) {
      return offers(request.kind());
    }
    JsonObject modes =
        declared.get(request.kind().capability()) instanceof JsonObject object
            ? object
            : JsonValue.EMPTY_JSON_OBJECT;
    return isPage(request)
        ? modes.containsKey(PAGES)
        : modes.containsKey(FORMS) || !modes.containsKey(PAGES);
  }

  /** The capabilities that a client needs to be asked this. */
  static JsonObject required(InputRequest request) {
    JsonObject how =
        isPage(request)
            ? JsonText.object().add(PAGES, JsonText.object()).build()
            : JsonValue.EMPTY_JSON_OBJECT;
    return JsonText.object().add(request.kind().capability(), how).build();
  }

  private static boolean isPage(InputRequest request) {
    return request.params().getString("mode", FORMS).equals(PAGES);
  }
}
