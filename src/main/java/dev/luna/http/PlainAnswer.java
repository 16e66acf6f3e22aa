package dev.luna.http;

import dev.luna.json.JsonText;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.jsonrpc.RequestId;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** An answer that is complete: a JSON text or just a status. */
public final class PlainAnswer {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final Response response;

  private PlainAnswer(Response response) {
    this.response = response;
  }

  static PlainAnswer accepted() {
    return new PlainAnswer(Response.accepted().build());
  }

  static PlainAnswer noContent() {
    return new PlainAnswer(Response.noContent().build());
  }

  static PlainAnswer json(int status, JsonValue json, Map<String, String> headers) {
    return new PlainAnswer(builder(status, json, headers).build());
  }

  /** The answer to a request; one that found no room says when to come again. */
  static PlainAnswer of(Message answer, int status, Map<String, String> headers) {
    Response.ResponseBuilder builder = builder(status, answer.toJson(), headers);
    if (answer instanceof Message.Failure failure) {
      failure
          .retryAfter()
          .map(time -> time.plusMillis(999).toSeconds())
          .ifPresent(seconds -> builder.header(HttpHeaders.RETRY_AFTER, seconds));
    }
    return new PlainAnswer(builder.build());
  }

  /** A request that is refused before it reaches the engine. */
  static PlainAnswer refused(int status, Optional<RequestId> id, ProtocolException why) {
    return of(Message.Failure.of(id, why), status, Map.of());
  }

  /** As {@link #refused(int, Optional, ProtocolException)} where there is no id to answer to. */
  static PlainAnswer refused(int status, String why) {
    return refused(status, why, Map.of());
  }

  /** As {@link #refused(int, String)} with headers of its own. */
  static PlainAnswer refused(int status, String why, Map<String, String> headers) {
    ProtocolException refusal = new ProtocolException(ErrorCode.INVALID_REQUEST, why);
    return json(status, Message.Failure.of(Optional.empty(), refusal).toJson(), headers);
  }

  /** The body of a refusal that has nothing to say but its status. */
  static byte[] refusal(int status) {
    Response.StatusType reason = Response.Status.fromStatusCode(status);
    return (byte[])
        refused(status, reason == null ? "Refused" : reason.getReasonPhrase()).response.getEntity();
  }

  /** A verb that the resource does not have for this client. */
  static PlainAnswer methodNotAllowed(String allowed) {
    return new PlainAnswer(Response.status(405).header("Allow", allowed).build());
  }

  /** No room now; the same request may work later. */
  static PlainAnswer unavailable(Optional<RequestId> id, String why) {
    return refused(503, id, ProtocolException.overloaded(why, RETRY_AFTER));
  }

  private static Response.ResponseBuilder builder(
      int status, JsonValue json, Map<String, String> headers) {
    Response.ResponseBuilder builder =
        Response.status(status)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .header("Cache-Control", "no-store")
            .entity(JsonText.write(json).getBytes(StandardCharsets.UTF_8));
    headers.forEach(builder::header);
    return builder;
  }

  @GET
  public Response get() {
    return response;
  }

  @POST
  public Response post() {
    return response;
  }

  @DELETE
  public Response delete() {
    return response;
  }
}
