package dev.luna.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** A stream of events, which may go on over another connection where an earlier one ended. */
final class ResumableStream {

  private static final Logger LOG = System.getLogger(ResumableStream.class.getName());

  private final Recipient recipient;
  private final Heartbeat signs;
  private String lastId;
  private Duration retry = Duration.ofSeconds(1);

  /**
   * @param signs told whenever the server shows that it is alive
   */
  ResumableStream(Recipient recipient, Heartbeat signs) {
    this.recipient = recipient;
    this.signs = signs;
  }

  /** The event to resume after, or null if the stream cannot be resumed. */
  String lastId() {
    return lastId;
  }

  /** How long the server wants to be left alone between two connections. */
  Duration retry() {
    return retry;
  }

  /** Returns when the recipient needs no more or the connection ends in good order. */
  void read(InputStream body) throws IOException {
    EventReader events = new EventReader(body, signs);
    ServerEvent event = events.next();
    while (event != null) {
      lastId = event.id() == null ? lastId : event.id();
      retry = event.retry() == null ? retry : event.retry();
      if (!event.data().isBlank()) {
        take(event.data());
      }
      if (recipient.isAnswered()) {
        return;
      }
      event = events.next();
    }
  }

  private void take(String data) {
    try {
      recipient.take(JsonRpcMessage.parse(OneLine.of(data)));
    } catch (MalformedMessage e) {
      LOG.log(Level.WARNING, "Dropped an event that is no JSON-RPC message: {0}", e.getMessage());
    }
  }
}
