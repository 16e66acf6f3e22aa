package dev.luna.bridge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a connection to the server: opens one, and another when it ends, for as long as it runs.
 */
final class Link implements Runnable {

  private static final Logger LOG = System.getLogger(Link.class.getName());

  private final Settings settings;
  private final OpenRequests requests;
  private final ClientOutput output;
  private final Handshake handshake = new Handshake();
  private final Backoff backoff = new Backoff();
  private Connection ready;
  private String trouble = "";

  Link(Settings settings, OpenRequests requests, ClientOutput output) {
    this.settings = settings;
    this.requests = requests;
    this.output = output;
  }

  @Override
  public void run() {
    EventStream stream = new EventStream(settings);
    MessagePost post = new MessagePost(settings);
    try {
      while (!Thread.currentThread().isInterrupted()) {
        connect(stream, post);
        Thread.sleep(backoff.next().toMillis());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The connection, once there is one; empty when the time (of nanoTime) comes first. */
  synchronized Optional<Connection> awaitReady(long deadline) throws InterruptedException {
    long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    while (ready == null && left > 0) {
      wait(left);
      left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    }
    return Optional.ofNullable(ready);
  }

  synchronized boolean isReady() {
    return ready != null;
  }

  /** Why the last connection ended or did not come about. */
  synchronized String trouble() {
    return trouble;
  }

  /** Ends the connection for good and returns the requests it leaves without an answer. */
  synchronized List<JsonRpcMessage> end() {
    return ready == null ? List.of() : ready.end();
  }

  private void connect(EventStream stream, MessagePost post) {
    Rejection rejection = new Rejection(settings.url());
    SessionOpening opening =
        new SessionOpening(
            settings.streamUri(),
            endpoint -> new Connection(endpoint, post, requests, handshake, rejection),
            this::ready,
            post,
            handshake);
    try {
      stream.read(new Inbound(opening, output));
      lost(Text.of("link.ended"));
    } catch (LinkException e) {
      lost(e.getMessage());
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, "Unexpected failure on the event stream", bug);
      lost(Causes.describe(bug));
    }
  }

  private synchronized void ready(Connection connection) {
    ready = connection;
    trouble = "";
    backoff.reset();
    LOG.log(Level.INFO, "Connected to {0}", settings.url());
    notifyAll();
  }

  private void lost(String reason) {
    Connection ended = replaceReady(reason);
    if (ended != null) {
      ended.end().forEach(request -> requests.fail(request, lostFailure(request)));
    }
  }

  private synchronized Connection replaceReady(String reason) {
    Connection ended = ready;
    ready = null;
    if (!reason.equals(trouble)) {
      LOG.log(Level.WARNING, "Not connected to {0}: {1}", settings.url(), reason);
    }
    trouble = reason;
    return ended;
  }

  private Failure lostFailure(JsonRpcMessage request) {
    String key = request.method().equals("tools/call") ? "request.lost.call" : "request.lost";
    return Failure.unknownOutcome(request, Text.of(key, settings.url(), request.method()));
  }
}
