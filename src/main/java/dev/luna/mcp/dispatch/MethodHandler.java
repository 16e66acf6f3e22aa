package dev.luna.mcp.dispatch;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.protocol.McpMethod;
import jakarta.json.JsonObject;
import java.util.concurrent.CompletionStage;

/** Serves the requests of one method. */
interface MethodHandler {

  McpMethod method();

  /**
   * Serves a request.
   *
   * @return completes with the result, without what the stateless era adds to all results
   * @throws dev.luna.mcp.jsonrpc.ProtocolException if the request cannot be served
   */
  CompletionStage<JsonObject> start(Call call);

  /** Whether serving the request may send messages before the result, or may wait for somebody. */
  default boolean streams(JsonObject params) {
    return false;
  }
}
