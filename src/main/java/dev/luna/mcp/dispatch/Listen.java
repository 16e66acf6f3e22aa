package dev.luna.mcp.dispatch;

import dev.luna.json.JsonText;
import dev.luna.mcp.ResourceUpdated;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.protocol.McpMethod;
import dev.luna.mcp.protocol.MetaKey;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a response open and tells on it what the client asked to be told
 * (https://modelcontextprotocol.io/specification/2026-07-28/basic/patterns/subscriptions).
 */
@ApplicationScoped
class Listen implements MethodHandler {

  private final Map<Call, Subscription> open = new ConcurrentHashMap<>();

  /**
   * @param end completing it ends the subscription gracefully
   */
  private record Subscription(Set<String> uris, CompletableFuture<JsonObject> end) {}

  @Override
  public McpMethod method() {
    return McpMethod.LISTEN;
  }

  @Override
  public boolean streams(JsonObject params) {
    return true;
  }

  @Override
  public CompletionStage<JsonObject> start(Call call) {
    if (!call.channel().isOpen()) {
      throw new ProtocolException(
          ErrorCode.INVALID_REQUEST, "A subscription is a stream: accept text/event-stream");
    }
    Set<String> uris = resourceUris(Params.object(call.params(), "notifications"));
    JsonObjectBuilder honoured = JsonText.object();
    if (!uris.isEmpty()) {
      honoured.add("resourceSubscriptions", JsonText.strings(uris));
    }
    tell(
        call,
        "notifications/subscriptions/acknowledged",
        JsonText.object().add("notifications", honoured));
    CompletableFuture<JsonObject> end = new CompletableFuture<>();
    open.put(call, new Subscription(uris, end));
    call.onCancel(() -> end.cancel(false));
    return end.whenComplete((result, cancelled) -> open.remove(call));
  }

  void tellSubscribers(@Observes ResourceUpdated update) {
    open.forEach(
        (call, subscription) -> {
          if (call.caller().space().equals(update.space())
              && subscription.uris().contains(update.uri())) {
            tell(
                call,
                "notifications/resources/updated",
                JsonText.object().add("uri", update.uri()));
          }
        });
  }

  @PreDestroy
  void endAll() {
    open.forEach(
        (call, subscription) ->
            subscription
                .end()
                .complete(JsonText.object().add("_meta", subscriptionId(call)).build()));
  }

  private static void tell(Call call, String method, JsonObjectBuilder params) {
    call.channel()
        .send(new Message.Notification(method, params.add("_meta", subscriptionId(call)).build()));
  }

  private static JsonObject subscriptionId(Call call) {
    return JsonText.object().add(MetaKey.SUBSCRIPTION_ID, call.request().id().json()).build();
  }

  private static Set<String> resourceUris(JsonObject notifications) {
    JsonValue wanted =
        notifications.getOrDefault("resourceSubscriptions", JsonValue.EMPTY_JSON_ARRAY);
    if (!(wanted instanceof JsonArray array)
        || !array.stream().allMatch(JsonString.class::isInstance)) {
      throw ProtocolException.invalidParams("'resourceSubscriptions' must be an array of URIs");
    }
    Set<String> uris = new LinkedHashSet<>();
    array.getValuesAs(JsonString.class).forEach(uri -> uris.add(uri.getString()));
    return uris;
  }
}
