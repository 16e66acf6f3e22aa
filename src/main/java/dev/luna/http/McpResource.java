package dev.luna.http;

import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.MessageCodec;
import dev.luna.mcp.jsonrpc.ProtocolException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * {@code /mcp}: Streamable HTTP of both eras.
 *
 * <p>Whether a response is JSON or a stream shows only while the request is served, so the resource
 * is a locator: it serves the request and returns the sub-resource that writes the response.
 */
@Path("/")
@ApplicationScoped
public class McpResource {

  private final LegacyTransport legacy;
  private final ModernTransport modern;
  private final Callers callers;
  private final HttpSettings settings;

  // As parameters, JAX-RS would make a proxy of each for each request.
  @Context private HttpServletRequest http;
  @Context private HttpHeaders headers;

  @Inject
  public McpResource(
      LegacyTransport legacy, ModernTransport modern, Callers callers, HttpSettings settings) {
    this.legacy = legacy;
    this.modern = modern;
    this.callers = callers;
    this.settings = settings;
  }

  /** For JAX-RS, which looks for it, and for the proxy that CDI makes. */
  public McpResource() {
    this(null, null, null, null);
  }

  @Path("mcp")
  public Object serve() {
    Asked asked = new Asked(callers.of(headers), Accepted.by(headers), headers);
    boolean modernOnly =
        ModernEnvelope.isModernVersion(Headers.value(headers, Headers.PROTOCOL_VERSION));
    return switch (http.getMethod()) {
      case "POST" -> post(asked);
      case "GET" -> modernOnly ? notAllowed() : legacy.get(asked);
      case "DELETE" -> modernOnly ? notAllowed() : legacy.delete(asked);
      default -> notAllowed();
    };
  }

  private Object post(Asked asked) {
    if (asked.accepted().nothing()) {
      return PlainAnswer.refused(406, "Accept application/json, text/event-stream, or both");
    }
    JsonValue body = JsonValue.NULL;
    try {
      body = MessageCodec.parse(Body.read(http, settings.maxBodyBytes()));
      if (body instanceof JsonArray batch) {
        return legacy.post(batch, asked);
      }
      Message message = MessageCodec.decode(body);
      return ModernEnvelope.marks(message, headers)
          ? modern.post(message, asked)
          : legacy.post(message, asked);
    } catch (ProtocolException e) {
      return PlainAnswer.refused(400, MessageCodec.idOf(body), e);
    } catch (Body.TooLargeException e) {
      return PlainAnswer.refused(413, e.getMessage());
    } catch (Body.IncompleteException e) {
      return PlainAnswer.refused(400, e.getMessage());
    }
  }

  private static PlainAnswer notAllowed() {
    return PlainAnswer.methodNotAllowed("POST, GET, DELETE");
  }
}
