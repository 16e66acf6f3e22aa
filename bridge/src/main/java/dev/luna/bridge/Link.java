package dev.luna.bridge;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a connection to the server: opens one, and another when it ends, for as long as it runs.
 */
final class Link implements Runnable, Transport.Keeper {

  private static final Logger LOG = System.getLogger(Link.class.getName());

  /** A connection that ended sooner gives no hope that the next one lasts longer. */
  private static final Duration STABLE = Duration.ofSeconds(5);

  private final ServerLocation location;
  private final Conversation conversation;
  private final Executor workers;
  private final Transports transports;
  private final Backoff backoff = new Backoff();
  private Transport ready;
  private Transport last;
  private String server = Text.of("server.unknown");
  private String trouble = "";
  private int refusals;
  private boolean denied;
  private long readySince;
  private boolean wanted;

  Link(
      ServerLocation location,
      TransportChoice transport,
      Conversation conversation,
      Executor workers) {
    this.location = location;
    this.conversation = conversation;
    this.workers = workers;
    this.transports = new Transports(transport, conversation, workers);
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

  /**
   * The connection, once there is one; empty when the time (of nanoTime) comes first, or when only
   * the user can help.
   */
  synchronized Optional<Transport> awaitReady(long deadline) throws InterruptedException {
    int before = refusals;
    wanted = true;
    notifyAll();
    long left = deadline - System.nanoTime();
    while (ready == null && refusals == before && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = deadline - System.nanoTime();
    }
    return Optional.ofNullable(ready);
  }

  synchronized boolean isReady() {
    return ready != null;
  }

  /** The connection as it is now, if it can be used. */
  synchronized Optional<Transport> current() {
    return Optional.ofNullable(ready);
  }

  /** Why the last connection ended or did not come about. */
  synchronized String trouble() {
    return trouble;
  }

  /** The server, as messages for the user name it. */
  synchronized String server() {
    return server;
  }

  /** Leaves the opening of a session to the next connection; false if there is one already. */
  synchronized boolean openLater(JsonRpcMessage initialize) {
    if (ready == null) {
      conversation.memory().opened(initialize);
    }
    return ready == null;
  }

  @Override
  public synchronized boolean ready(Transport transport, JsonRpcMessage opened) {
    if (conversation.memory().initialize().orElse(null) != opened) {
      return false;
    }
    boolean again = last != null && opened != null;
    ready = transport;
    last = transport;
    trouble = "";
    denied = false;
    readySince = System.nanoTime();
    LOG.log(Level.INFO, "Connected to {0}", server);
    notifyAll();
    if (again) {
      workers.execute(() -> tellChanges(transport));
    }
    return true;
  }

  @Override
  public synchronized void over(Transport transport) {
    if (ready == transport) {
      ready = null;
    }
  }

  private void connect() throws InterruptedException {
    try {
      awaitWanted();
      Settings settings = location.settings();
      found(settings);
      transports.next(settings).run(this);
    } catch (LinkException e) {
      lost(e);
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, "Unexpected failure of the connection", bug);
      lost(new LinkException(Causes.describe(bug), bug));
    }
  }

  private synchronized void awaitWanted() throws InterruptedException {
    while (denied && !wanted) {
      wait();
    }
  }

  private synchronized void found(Settings settings) {
    server = settings.url().toString();
    wanted = false;
  }

  private synchronized void lost(LinkException reason) {
    ready = null;
    if (readySince != 0 && System.nanoTime() - readySince > STABLE.toNanos()) {
      backoff.reset();
    }
    readySince = 0;
    if (reason.remedy() == LinkException.Remedy.OTHER_TRANSPORT) {
      transports.other();
    } else if (reason.remedy() == LinkException.Remedy.USER) {
      refusals++;
      denied = true;
      notifyAll();
    }
    if (!reason.getMessage().equals(trouble)) {
      LOG.log(Level.WARNING, "Not connected to {0}: {1}", server, reason.getMessage());
    }
    trouble = reason.getMessage();
  }

  private void tellChanges(Transport transport) {
    try {
      Inquiry inquiry = new Inquiry(transport, conversation.knowledge());
      conversation.lists().changes(inquiry).forEach(conversation.output()::write);
    } catch (LinkException | IOException e) {
      LOG.log(Level.DEBUG, "The lists could not be compared: {0}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
