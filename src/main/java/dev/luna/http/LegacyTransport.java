package dev.luna.http;

import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.IdempotencyKey;
import dev.luna.mcp.dispatch.ClientNotifications;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.protocol.McpMethod;
import dev.luna.mcp.protocol.ProtocolVersion;
import dev.luna.mcp.session.Session;
import dev.luna.mcp.session.Sessions;
import dev.luna.mcp.session.TooManySessionsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Streamable HTTP with sessions: 2025-03-26, 2025-06-18 and 2025-11-25. */
@ApplicationScoped
public class LegacyTransport {

  private final Sessions sessions;
  private final Calls calls;
  private final ClientNotifications notifications;
  private final Batches batches;
  private final HttpSettings settings;

  @Inject
  public LegacyTransport(
      Sessions sessions,
      Calls calls,
      ClientNotifications notifications,
      Batches batches,
      HttpSettings settings) {
    this.sessions = sessions;
    this.calls = calls;
    this.notifications = notifications;
    this.batches = batches;
    this.settings = settings;
  }

  protected LegacyTransport() {
    this(null, null, null, null, null);
  }

  /** Answers a message of a session, or opens one. */
  Object post(Message message, Asked asked) {
    if (message instanceof Message.Request request
        && request.method().equals(McpMethod.INITIALIZE.text())) {
      return initialize(request, asked);
    }
    return inSession(asked, session -> take(message, session, asked));
  }

  /** Answers a batch of messages, which one revision has. */
  Object post(JsonArray batch, Asked asked) {
    if (Headers.idempotencyKey(asked.headers()).isPresent()) {
      return PlainAnswer.refused(
          400, Headers.IDEMPOTENCY_KEY + " is for one request: a batch has none");
    }
    return inSession(asked, session -> batches.answer(batch, session, asked.caller()));
  }

  /** Connects a client to the messages that belong to no request, or to those that it missed. */
  Object get(Asked asked) {
    if (!asked.accepted().events()) {
      return PlainAnswer.refused(406, "GET answers text/event-stream: accept it");
    }
    return inSession(asked, session -> open(session, asked.headers()));
  }

  /** Ends a session. */
  Object delete(Asked asked) {
    return inSession(
        asked,
        session -> {
          sessions.end(session.id());
          return PlainAnswer.noContent();
        });
  }

  private Object initialize(Message.Request request, Asked asked) {
    try {
      Session session = sessions.open(asked.caller());
      Map<String, String> headers = Map.of(Headers.SESSION_ID, session.id());
      Exchange exchange =
          new Exchange(asked.accepted(), session::openResponse, LegacyTransport::status, headers);
      calls.run(
          Call.legacy(request, session, asked.caller(), exchange),
          answer -> {
            if (answer.orElse(null) instanceof Message.Failure) {
              sessions.end(session.id());
            }
            exchange.answer(answer);
          });
      return exchange.await(settings.patience());
    } catch (TooManySessionsException e) {
      return PlainAnswer.unavailable(Optional.of(request.id()), e.getMessage());
    }
  }

  private Object take(Message message, Session session, Asked asked) {
    if (message instanceof Message.Request request) {
      return serve(request, session, asked);
    } else if (message instanceof Message.Notification notification) {
      notifications.take(notification, session);
    } else {
      session.resolve(message);
    }
    return PlainAnswer.accepted();
  }

  private Object serve(Message.Request request, Session session, Asked asked) {
    Optional<IdempotencyKey> key = Headers.idempotencyKey(asked.headers());
    Exchange exchange =
        new Exchange(asked.accepted(), session::openResponse, LegacyTransport::status, Map.of());
    Call call = Call.legacy(request, session, asked.caller(), exchange).once(key);
    session.begin(request.id(), call::cancel);
    calls.run(
        call,
        answer -> {
          session.end(request.id());
          exchange.answer(answer);
        });
    return exchange.await(settings.patience());
  }

  private static Object open(Session session, HttpHeaders headers) {
    String lastEventId = Headers.value(headers, Headers.LAST_EVENT_ID);
    return Optional.ofNullable(lastEventId)
        .flatMap(session::streamOf)
        .map(stream -> StreamAnswer.resuming(stream, lastEventId))
        .orElseGet(() -> StreamAnswer.of(session.serverStream(), Map.of()));
  }

  private Object inSession(Asked asked, Function<Session, Object> answer) {
    String version = Headers.value(asked.headers(), Headers.PROTOCOL_VERSION);
    if (version != null && ProtocolVersion.of(version).isEmpty()) {
      return PlainAnswer.refused(
          400,
          "Protocol version '%s' is unknown; known are %s"
              .formatted(version, ProtocolVersion.supported()));
    }
    String id = Headers.value(asked.headers(), Headers.SESSION_ID);
    if (id == null) {
      return PlainAnswer.refused(400, "The header " + Headers.SESSION_ID + " is missing");
    }
    return sessions
        .find(id, asked.caller())
        .filter(session -> session.serverStream().isResumable())
        .map(answer)
        .orElseGet(() -> PlainAnswer.refused(404, "The session has ended: initialize again"));
  }

  private static int status(Message answer) {
    return answer instanceof Message.Failure failure ? FailureStatus.of(failure) : 200;
  }
}
