package dev.luna.mcp.call;

import dev.luna.json.JsonText;
import dev.luna.mcp.McpLog;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.protocol.LogLevel;
import dev.luna.mcp.protocol.MetaKey;
import dev.luna.mcp.session.Session;
import jakarta.json.JsonString;
import java.util.Optional;

/** Sends log messages on the stream of a call, where the client asked for messages so severe. */
public final class CallLog implements McpLog {

  private final Call call;

  public CallLog(Call call) {
    this.call = call;
  }

  @Override
  public void log(LogLevel level, String message) {
    if (wanted().filter(least -> level.compareTo(least) >= 0).isEmpty()) {
      return;
    }
    call.channel()
        .send(
            new Message.Notification(
                "notifications/message",
                JsonText.object()
                    .add("level", level.text())
                    .add("logger", call.request().method())
                    .add("data", message)
                    .build()));
  }

  private Optional<LogLevel> wanted() {
    return call.session()
        .map(Session::logLevel)
        .or(
            () ->
                call.meta().get(MetaKey.LOG_LEVEL) instanceof JsonString level
                    ? LogLevel.of(level.getString())
                    : Optional.empty());
  }
}
