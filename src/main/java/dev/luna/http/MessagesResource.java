package dev.luna.http;

import dev.luna.mcp.Caller;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.Channel;
import dev.luna.mcp.call.IdempotencyKey;
import dev.luna.mcp.dispatch.ClientNotifications;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.MessageCodec;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.jsonrpc.RequestId;
import dev.luna.mcp.session.Session;
import dev.luna.mcp.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code POST /messages}: takes the messages of an HTTP+SSE session; answers go on its stream. */
@Path("messages")
@ApplicationScoped
public class MessagesResource {

  private final Sessions sessions;
  private final Calls calls;
  private final ClientNotifications notifications;
  private final Callers callers;
  private final HttpSettings settings;

  // As parameters, JAX-RS would make a proxy of each for each request.
  @Context private HttpServletRequest http;
  @Context private HttpHeaders headers;

  @Inject
  public MessagesResource(
      Sessions sessions,
      Calls calls,
      ClientNotifications notifications,
      Callers callers,
      HttpSettings settings) {
    this.sessions = sessions;
    this.calls = calls;
    this.notifications = notifications;
    this.callers = callers;
    this.settings = settings;
  }

  /** For JAX-RS, which looks for it, and for the proxy that CDI makes. */
  public MessagesResource() {
    this(null, null, null, null, null);
  }

  @POST
  public Response post(@QueryParam("sessionId") String sessionId) {
    if (sessionId == null) {
      return PlainAnswer.refused(400, "The query parameter sessionId is missing").post();
    }
    Caller caller = callers.of(headers);
    return sessions
        .find(sessionId, caller)
        .filter(session -> !session.serverStream().isResumable())
        .map(session -> take(session, caller))
        .orElseGet(() -> PlainAnswer.refused(404, "The session has ended: GET /sse again"))
        .post();
  }

  private PlainAnswer take(Session session, Caller caller) {
    JsonValue body = JsonValue.NULL;
    try {
      body = MessageCodec.parse(Body.read(http, settings.maxBodyBytes()));
      take(MessageCodec.decode(body), Headers.idempotencyKey(headers), session, caller);
      return PlainAnswer.accepted();
    } catch (ProtocolException e) {
      return PlainAnswer.refused(400, MessageCodec.idOf(body), e);
    } catch (Body.TooLargeException e) {
      return PlainAnswer.refused(413, e.getMessage());
    } catch (Body.IncompleteException e) {
      return PlainAnswer.refused(400, e.getMessage());
    }
  }

  private void take(Message message, Optional<IdempotencyKey> key, Session session, Caller caller) {
    if (message instanceof Message.Request request) {
      serve(Call.legacy(request, session, caller, new SessionChannel(session)).once(key), session);
    } else if (message instanceof Message.Notification notification) {
      notifications.take(notification, session);
    } else {
      session.resolve(message);
    }
  }

  private void serve(Call call, Session session) {
    RequestId id = call.request().id();
    session.begin(id, call::cancel);
    calls.run(
        call,
        answer -> {
          session.end(id);
          answer.ifPresent(session::send);
        });
  }

  /** Everything of the session goes on its one stream. */
  private record SessionChannel(Session session) implements Channel {

    @Override
    public void send(Message message) {
      session.send(message);
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void release() {
      // The stream is the session: it cannot be let go.
    }
  }
}
