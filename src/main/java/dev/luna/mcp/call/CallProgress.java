package dev.luna.mcp.call;

import dev.luna.json.JsonText;
import dev.luna.mcp.Progress;
import dev.luna.mcp.jsonrpc.Message;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Reports progress to a client that sent a token with its request. */
public final class CallProgress implements Progress {

  private final Call call;
  private double last = Double.NEGATIVE_INFINITY;

  public CallProgress(Call call) {
    this.call = call;
  }

  @Override
  public synchronized void report(double progress, double total) {
    JsonValue token = call.meta().get("progressToken");
    boolean wanted = token instanceof JsonString || token instanceof JsonNumber;
    if (!wanted || call.isCancelled() || progress <= last) {
      return;
    }
    last = progress;
    call.channel()
        .send(
            new Message.Notification(
                "notifications/progress",
                JsonText.object()
                    .add("progressToken", token)
                    .add("progress", number(progress))
                    .add("total", number(total))
                    .build()));
  }

  private static JsonValue number(double value) {
    return value == Math.rint(value) ? JsonText.number((long) value) : JsonText.number(value);
  }
}
