package dev.luna.bridge;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.media.sse.EventInput;
import org.glassfish.jersey.media.sse.InboundEvent;

/**
 * The server's events, read on the calling thread from connecting to the end of the stream.
 *
 * <p>Jersey's {@code SseEventSource} reconnects in silence after a clean end and gives up for good
 * after a refused connection. Its {@code EventInput} does neither and leaves both to the caller.
 */
final class EventStream {

  private static final int CONNECT_TIMEOUT_MILLIS = 10_000;

  private final Settings settings;
  private final Client client;

  EventStream(Settings settings) {
    this.settings = settings;
    this.client =
        ClientBuilder.newBuilder()
            .property(ClientProperties.CONNECT_TIMEOUT, CONNECT_TIMEOUT_MILLIS)
            // A redirect could carry the token to another host.
            .property(ClientProperties.FOLLOW_REDIRECTS, false)
            .build();
  }

  /** Takes the events of one stream. */
  interface Listener {
    void event(String name, byte[] data) throws LinkException;
  }

  /** Returns when the server ends the stream. */
  void read(Listener listener) throws LinkException {
    Invocation.Builder request =
        client.target(settings.streamUri()).request(MediaType.SERVER_SENT_EVENTS_TYPE);
    settings.requestHeaders().forEach(request::header);
    try (Response response = request.get()) {
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
    String status = String.valueOf(response.getStatus());
    return new LinkException(Text.of("link.status", status, settings.streamUri()));
  }
}
