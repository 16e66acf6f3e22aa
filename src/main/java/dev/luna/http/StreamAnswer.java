package dev.luna.http;

import dev.luna.mcp.stream.EventStream;
import dev.luna.mcp.stream.Sink;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** An answer that is a stream of events. */
public final class StreamAnswer {

  private final Map<String, String> headers;
  private final Consumer<Sink> attach;

  private StreamAnswer(Map<String, String> headers, Consumer<Sink> attach) {
    this.headers = headers;
    this.attach = attach;
  }

  static StreamAnswer of(EventStream stream, Map<String, String> headers) {
    return new StreamAnswer(headers, stream::attach);
  }

  /** A stream that first repeats what was sent after an event. */
  static StreamAnswer resuming(EventStream stream, String lastEventId) {
    return new StreamAnswer(Map.of(), sink -> stream.resume(sink, lastEventId));
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void get(
      @Context SseEventSink sink, @Context Sse sse, @Context HttpServletResponse response) {
    open(sink, sse, response);
  }

  @POST
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void post(
      @Context SseEventSink sink, @Context Sse sse, @Context HttpServletResponse response) {
    open(sink, sse, response);
  }

  private void open(SseEventSink sink, Sse sse, HttpServletResponse response) {
    // Proxies must neither keep events back nor keep them.
    response.setHeader("X-Accel-Buffering", "no");
    response.setHeader("Cache-Control", "no-store");
    headers.forEach(response::setHeader);
    begin(response);
    attach.accept(new SseSink(sink, sse));
  }

  /** The container would begin the response with its first event, and clients wait for that. */
  private static void begin(HttpServletResponse response) {
    response.setContentType(MediaType.SERVER_SENT_EVENTS);
    try {
      response.flushBuffer();
    } catch (IOException e) {
      // The client is gone already, which shows at the first event.
    }
  }
}
