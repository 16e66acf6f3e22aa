package dev.luna.mcp.call;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;

/** Ends a call of the stateless era that needs answers from the client first (SEP-2322). */
public final class InputRequiredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient JsonObject inputRequests;
  private final String requestState;

  InputRequiredException(JsonObject inputRequests, String requestState) {
    super("input required", null, false, false);
    this.inputRequests = inputRequests;
    this.requestState = requestState;
  }

  /** The result that asks the client. */
  public JsonObject toResult() {
    return JsonText.object()
        .add("resultType", "input_required")
        .add("inputRequests", inputRequests)
        .add("requestState", requestState)
        .build();
  }
}
