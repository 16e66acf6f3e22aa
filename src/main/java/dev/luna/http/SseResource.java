package dev.luna.http;

import dev.luna.mcp.session.Session;
import dev.luna.mcp.session.Sessions;
import dev.luna.mcp.session.TooManySessionsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /sse}: opens a session of HTTP+SSE, whose first event says where to post messages
 * (https://modelcontextprotocol.io/specification/2024-11-05/basic/transports).
 */
@Path("/")
@ApplicationScoped
public class SseResource {

  private final Sessions sessions;
  private final Callers callers;

  @Inject
  public SseResource(Sessions sessions, Callers callers) {
    this.sessions = sessions;
    this.callers = callers;
  }

  /** For JAX-RS, which looks for it, and for the proxy that CDI makes. */
  public SseResource() {
    this(null, null);
  }

  @Path("sse")
  public Object open(@Context Request request, @Context HttpHeaders headers) {
    if (!request.getMethod().equals("GET")) {
      return PlainAnswer.methodNotAllowed("GET");
    }
    if (!Accepted.by(headers).events()) {
      return PlainAnswer.refused(406, "GET answers text/event-stream: accept it");
    }
    try {
      Session session = sessions.openConnected(callers.of(headers));
      session.serverStream().send("endpoint", "/messages?sessionId=" + session.id());
      return StreamAnswer.of(session.serverStream(), Map.of());
    } catch (TooManySessionsException e) {
      return PlainAnswer.unavailable(Optional.empty(), e.getMessage());
    }
  }
}
