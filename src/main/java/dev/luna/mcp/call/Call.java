package dev.luna.mcp.call;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Cancellation;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.protocol.Era;
import dev.luna.mcp.protocol.MetaKey;
import dev.luna.mcp.protocol.ProtocolVersion;
import dev.luna.mcp.session.Session;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

/** A request being served. */
public final class Call implements Cancellation {

  private final Message.Request request;
  private final ProtocolVersion version;
  private final Optional<Session> session;
  private final Caller caller;
  private final Channel channel;
  private final Optional<IdempotencyKey> idempotencyKey;
  private final CopyOnWriteArrayList<Runnable> onCancel = new CopyOnWriteArrayList<>();
  private volatile boolean cancelled;

  private Call(
      Message.Request request,
      ProtocolVersion version,
      Optional<Session> session,
      Caller caller,
      Channel channel,
      Optional<IdempotencyKey> idempotencyKey) {
    this.request = request;
    this.version = version;
    this.session = session;
    this.caller = caller;
    this.channel = channel;
    this.idempotencyKey = idempotencyKey;
  }

  /** A request within a session. */
  public static Call legacy(
      Message.Request request, Session session, Caller caller, Channel channel) {
    return new Call(
        request, session.version(), Optional.of(session), caller, channel, Optional.empty());
  }

  /** A request that stands for itself. */
  public static Call modern(
      Message.Request request, ProtocolVersion version, Caller caller, Channel channel) {
    return new Call(request, version, Optional.empty(), caller, channel, Optional.empty());
  }

  /** This call, to be done at most once if there is a key; to be taken before the call begins. */
  public Call once(Optional<IdempotencyKey> key) {
    return new Call(request, version, session, caller, channel, key);
  }

  public Message.Request request() {
    return request;
  }

  public JsonObject params() {
    return request.params();
  }

  /** {@code params._meta}, empty where there is none. */
  public JsonObject meta() {
    return params().get("_meta") instanceof JsonObject meta ? meta : JsonValue.EMPTY_JSON_OBJECT;
  }

  public Era era() {
    return version.era();
  }

  /** The session that the request came in; the stateless era has none. */
  public Optional<Session> session() {
    return session;
  }

  public Caller caller() {
    return caller;
  }

  public Channel channel() {
    return channel;
  }

  /** The key under which the call is done at most once; empty if the client gave none. */
  public Optional<IdempotencyKey> idempotencyKey() {
    return idempotencyKey;
  }

  /** What the client says it can do. */
  public JsonObject clientCapabilities() {
    return session
        .map(Session::clientCapabilities)
        .orElseGet(
            () ->
                meta().get(MetaKey.CLIENT_CAPABILITIES) instanceof JsonObject declared
                    ? declared
                    : JsonValue.EMPTY_JSON_OBJECT);
  }

  /** The client does not want the answer any more. */
  public void cancel() {
    cancelled = true;
    onCancel.forEach(Runnable::run);
  }

  /** Runs {@code action} when the call is cancelled, at once if it was already. */
  public void onCancel(Runnable action) {
    onCancel.add(action);
    if (cancelled) {
      action.run();
    }
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public void check() {
    if (cancelled) {
      throw new CancellationException("The client cancelled the request");
    }
  }
}
