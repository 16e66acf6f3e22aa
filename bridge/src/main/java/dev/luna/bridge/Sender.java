package dev.luna.bridge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/** Sends the waiting messages one after the other, each on a live connection or not at all. */
final class Sender implements Runnable {

  private static final Logger LOG = System.getLogger(Sender.class.getName());

  private final Outbox outbox;
  private final Link link;
  private final OpenRequests requests;
  private final Duration patience;

  Sender(Outbox outbox, Link link, OpenRequests requests, Duration patience) {
    this.outbox = outbox;
    this.link = link;
    this.requests = requests;
    this.patience = patience;
  }

  @Override
  public void run() {
    try {
      for (Outbox.Waiting next = outbox.take(); next != null; next = outbox.take()) {
        sendGuarded(next);
        outbox.delivered();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendGuarded(Outbox.Waiting waiting) throws InterruptedException {
    try {
      send(waiting);
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, "Unexpected failure while sending", bug);
      fail(waiting.message(), Failure.refused(Causes.describe(bug)));
    }
  }

  private void send(Outbox.Waiting waiting) throws InterruptedException {
    boolean sent = false;
    while (!sent) {
      Optional<Connection> connection = link.awaitReady(waiting.deadline());
      if (connection.isEmpty()) {
        fail(waiting.message(), expired());
        return;
      }
      sent = connection.get().send(waiting.message());
    }
  }

  private void fail(JsonRpcMessage message, Failure failure) {
    if (message.isRequest()) {
      requests.fail(message, failure);
    } else {
      LOG.log(Level.WARNING, "Dropped {0}: {1}", message.kind(), failure.message());
    }
  }

  private Failure expired() {
    String seconds = String.valueOf(patience.toSeconds());
    return Failure.neverSent(Text.of("request.expired", link.server(), seconds, link.trouble()));
  }
}
