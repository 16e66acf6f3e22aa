package dev.luna.mcp.dispatch;

import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.RequestId;
import dev.luna.mcp.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * Takes what a session's client tells without being asked. Only a cancellation changes anything
 * here; notifications that are unknown are ignored, as JSON-RPC demands.
 */
@ApplicationScoped
public class ClientNotifications {

  public void take(Message.Notification notification, Session session) {
    JsonValue id = notification.params().get("requestId");
    if (notification.method().equals("notifications/cancelled")
        && (id instanceof JsonString || id instanceof JsonNumber)) {
      session.cancel(new RequestId(id));
    }
  }
}
