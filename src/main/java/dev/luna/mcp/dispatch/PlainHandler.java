package dev.luna.mcp.dispatch;

import dev.luna.mcp.call.Call;
import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A handler that is done when it returns. */
interface PlainHandler extends MethodHandler {

  /** The result of the request; see {@link #start}. */
  JsonObject handle(Call call);

  @Override
  default CompletionStage<JsonObject> start(Call call) {
    return CompletableFuture.completedFuture(handle(call));
  }
}
