package dev.luna.http;

import dev.luna.mcp.stream.Event;
import dev.luna.mcp.stream.Sink;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;

/** Writes events to a JAX-RS response. */
final class SseSink implements Sink {

  private static final MediaType UTF_8_TEXT =
      MediaType.TEXT_PLAIN_TYPE.withCharset(java.nio.charset.StandardCharsets.UTF_8.name());

  private final SseEventSink sink;
  private final Sse sse;

  SseSink(SseEventSink sink, Sse sse) {
    this.sink = sink;
    this.sse = sse;
  }

  /** The container blocks in {@code send}, and throws this and that where the client is gone. */
  @Override
  public void send(Event event) throws IOException {
    try {
      sink.send(toSse(event)).toCompletableFuture().join();
    } catch (RuntimeException e) {
      throw new IOException("The client is gone", e);
    }
  }

  @Override
  public void close() {
    sink.close();
  }

  private OutboundSseEvent toSse(Event event) {
    OutboundSseEvent.Builder builder = sse.newEventBuilder();
    if (event.data().isEmpty()) {
      return builder.comment("keep-alive").build();
    }
    event.id().ifPresent(builder::id);
    event.name().ifPresent(builder::name);
    event.retry().ifPresent(retry -> builder.reconnectDelay(retry.toMillis()));
    return builder.mediaType(UTF_8_TEXT).data(String.class, event.data().get()).build();
  }
}
