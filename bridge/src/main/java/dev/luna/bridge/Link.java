package dev.luna.bridge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a connection to the server: opens one, and another when it ends, for as long as it runs.
 */
final class Link implements Runnable {

  private static final Logger LOG = System.getLogger(Link.class.getName());

  private final ServerLocation location;
  private final OpenRequests requests;
  private final ClientOutput output;
  private final Handshake handshake = new Handshake();
  private final Backoff backoff = new Backoff();
  private Connection ready;
  private String trouble = "";
  private URI server;

  Link(ServerLocation location, OpenRequests requests, ClientOutput output) {
    this.location = location;
    this.requests = requests;
    this.output = output;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        connect();
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

  /** Where the server is, as far as that is known. */
  synchronized String server() {
    return server == null ? "" : server.toString();
  }

  /** Ends the connection for good and returns the requests it leaves without an answer. */
  synchronized List<JsonRpcMessage> end() {
    return ready == null ? List.of() : ready.end();
  }

  private void connect() {
    try {
      connect(location.settings());
    } catch (LinkException e) {
      lost(e.getMessage());
    }
  }

  private void connect(Settings settings) {
    at(settings.url());
    EventStream stream = new EventStream(settings);
    MessagePost post = new MessagePost(settings);
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

  private synchronized void at(URI url) {
    server = url;
  }

  private synchronized void ready(Connection connection) {
    ready = connection;
    trouble = "";
    backoff.reset();
    LOG.log(Level.INFO, "Connected to {0}", server);
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
      LOG.log(Level.WARNING, "Not connected to {0}: {1}", server(), reason);
    }
    trouble = reason;
    return ended;
  }

  private Failure lostFailure(JsonRpcMessage request) {
    String key = request.method().equals("tools/call") ? "request.lost.call" : "request.lost";
    return Failure.unknownOutcome(request, Text.of(key, server(), request.method()));
  }
}
