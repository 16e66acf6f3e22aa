package dev.luna.http;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.IdempotencyKey;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.protocol.McpMethod;
import dev.luna.mcp.protocol.ProtocolVersion;
import dev.luna.mcp.stream.EventStream;
import dev.luna.mcp.stream.EventStreams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Streamable HTTP of the stateless era: a request is all there is. */
@ApplicationScoped
public class ModernTransport {

  private final ModernEnvelope envelope;
  private final Calls calls;
  private final EventStreams streams;
  private final HttpSettings settings;

  @Inject
  public ModernTransport(
      ModernEnvelope envelope, Calls calls, EventStreams streams, HttpSettings settings) {
    this.envelope = envelope;
    this.calls = calls;
    this.streams = streams;
    this.settings = settings;
  }

  protected ModernTransport() {
    this(null, null, null, null);
  }

  /** Answers a message; notifications have no effect, because there is no session to note them. */
  Object post(Message message, Asked asked) {
    if (!(message instanceof Message.Request request)) {
      return PlainAnswer.accepted();
    }
    try {
      ProtocolVersion version = envelope.check(request, asked.headers());
      return serve(request, version, asked);
    } catch (ProtocolException e) {
      return PlainAnswer.refused(
          e.code() == ErrorCode.METHOD_NOT_FOUND ? 404 : 400, Optional.of(request.id()), e);
    }
  }

  private Object serve(Message.Request request, ProtocolVersion version, Asked asked) {
    Optional<IdempotencyKey> key = Headers.idempotencyKey(asked.headers());
    AtomicReference<Call> call = new AtomicReference<>();
    Exchange exchange =
        new Exchange(
            asked.accepted(),
            () -> open(request, () -> call.get().cancel()),
            ModernTransport::status,
            Map.of());
    call.set(Call.modern(request, version, asked.caller(), exchange).once(key));
    calls.run(call.get(), exchange::answer);
    return exchange.await(settings.patience());
  }

  private EventStream open(Message.Request request, EventStream.Listener listener) {
    boolean subscription = request.method().equals(McpMethod.LISTEN.text());
    return subscription ? streams.once(listener) : streams.call(listener);
  }

  private static int status(Message answer) {
    if (!(answer instanceof Message.Failure failure)) {
      return 200;
    } else if (failure.code() == ErrorCode.METHOD_NOT_FOUND.number()) {
      return 404;
    } else if (failure.code() == ErrorCode.MISSING_CLIENT_CAPABILITY.number()
        || failure.code() == ErrorCode.INVALID_REQUEST.number()) {
      return 400;
    }
    return FailureStatus.of(failure);
  }
}
