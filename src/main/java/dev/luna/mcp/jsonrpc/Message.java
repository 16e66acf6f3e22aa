package dev.luna.mcp.jsonrpc;

import dev.luna.json.JsonText;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Optional;

/** A JSON-RPC message of either direction. */
public sealed interface Message {

  /** The message as it goes over the wire. */
  JsonObject toJson();

  /** Asks for exactly one {@link Response} with the same id. */
  record Request(RequestId id, String method, JsonObject params) implements Message {
    @Override
    public JsonObject toJson() {
      return call(method, params).add("id", id.json()).build();
    }
  }

  /** Tells something; never answered. */
  record Notification(String method, JsonObject params) implements Message {
    @Override
    public JsonObject toJson() {
      return call(method, params).build();
    }
  }

  /** The result of a request. */
  record Response(RequestId id, JsonObject result) implements Message {
    @Override
    public JsonObject toJson() {
      return envelope().add("id", id.json()).add("result", result).build();
    }
  }

  /**
   * The failure of a request.
   *
   * @param id empty where the request's id could not be read
   */
  record Failure(Optional<RequestId> id, int code, String message, JsonObject data)
      implements Message {

    static final String RETRY_AFTER_MS = "retryAfterMs";

    /** When the same request may work; empty where waiting does not help. */
    public Optional<Duration> retryAfter() {
      return data.get(RETRY_AFTER_MS) instanceof JsonNumber millis
          ? Optional.of(Duration.ofMillis(millis.longValue()))
          : Optional.empty();
    }

    /** The failure that answers the request {@code id} for this reason. */
    public static Failure of(Optional<RequestId> id, ProtocolException cause) {
      return new Failure(id, cause.code().number(), cause.getMessage(), cause.data());
    }

    @Override
    public JsonObject toJson() {
      JsonObjectBuilder error = JsonText.object().add("code", code).add("message", message);
      if (!data.isEmpty()) {
        error.add("data", data);
      }
      return envelope()
          .add("id", id.map(RequestId::json).orElse(JsonValue.NULL))
          .add("error", error)
          .build();
    }
  }

  private static JsonObjectBuilder envelope() {
    return JsonText.object().add("jsonrpc", "2.0");
  }

  private static JsonObjectBuilder call(String method, JsonObject params) {
    JsonObjectBuilder call = envelope().add("method", method);
    return params.isEmpty() ? call : call.add("params", params);
  }
}
