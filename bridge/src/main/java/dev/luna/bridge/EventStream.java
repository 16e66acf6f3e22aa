package dev.luna.bridge;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.glassfish.jersey.media.sse.EventInput;
import org.glassfish.jersey.media.sse.InboundEvent;

/**
 * The server's events over HTTP+SSE, read on the calling thread from connecting to the end.
 *
 * <p>Jersey's {@code SseEventSource} reconnects in silence after a clean end and gives up for good
 * after a refused connection. Its {@code EventInput} does neither and leaves both to the caller.
 */
final class EventStream {

  /** Servers send comments more often than this, so a longer silence is a dead connection. */
  private static final Duration SILENCE = Duration.ofMinutes(5);

  private final HttpAccess http;

  EventStream(HttpAccess http) {
    this.http = http;
  }

  /** Takes the events of one stream. */
  interface Listener {
    void event(String name, byte[] data) throws LinkException;
  }

  /** Returns when the server ends the stream. */
  void read(Listener listener) throws LinkException {
    try (Response response = http.events(SILENCE).get()) {
      if (response.getStatus() != Response.Status.OK.getStatusCode()) {
        throw refused(response);
      }
      forward(response.readEntity(EventInput.class), listener);
    } catch (ProcessingException e) {
      throw new LinkException(Causes.describe(e), e);
    }
  }

  private static void forward(EventInput events, Listener listener) throws LinkException {
    for (InboundEvent event = next(events); event != null; event = next(events)) {
      listener.event(event.getName(), event.getRawData());
    }
  }

  private static InboundEvent next(EventInput events) {
    return events.isClosed() ? null : events.read();
  }

  private LinkException refused(Response response) {
    int status = response.getStatus();
    String reason = Text.of("link.status", String.valueOf(status), http.settings().streamUri());
    if (status == 401 || status == 403) {
      return new LinkException(
          LinkException.Remedy.USER, reason + ". " + Text.of("post.hint.access"));
    }
    return new LinkException(LinkException.Remedy.OTHER_TRANSPORT, reason);
  }
}
