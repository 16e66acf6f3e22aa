package dev.luna.mcp.stream;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The events of one response or session, sent in order by at most one thread.
 *
 * <p>Events may be added before a client is attached and, where the stream is resumable, after its
 * connection was cut. Adding never blocks: past its bound the stream cuts a client that does not
 * read.
 */
public final class EventStream {

  /** What is told about the life of a stream; called by no more than one thread at a time. */
  public interface Listener {

    /** The connection is gone before the stream was complete. */
    void disconnected();
  }

  private record Delivery(Sink client, Event event) {}

  private final String id;
  private final boolean resumable;
  private final StreamLimits limits;
  private final Executor senders;
  private final Listener listener;
  private final Set<EventStream> attached;

  private final Outbox outbox;
  private final ReplayLog sent;
  private long sequence;
  private Sink sink;
  private boolean sending;
  private boolean completed;
  private long idleSince = System.nanoTime();

  /**
   * @param id unique in its session
   * @param resumable whether events get ids and are kept for a client that comes back
   * @param attached where the stream is as long as a client is connected
   */
  EventStream(
      String id,
      boolean resumable,
      StreamLimits limits,
      Executor senders,
      Listener listener,
      Set<EventStream> attached) {
    this.id = id;
    this.resumable = resumable;
    this.limits = limits;
    this.senders = senders;
    this.listener = listener;
    this.attached = attached;
    this.outbox = new Outbox(limits);
    this.sent = new ReplayLog(limits);
  }

  public String id() {
    return id;
  }

  /** Whether a client may come back for what it missed. */
  public boolean isResumable() {
    return resumable;
  }

  /** Adds a message; past the bound the oldest is lost, and a client that does not read is cut. */
  public void send(String message) {
    add(() -> Event.message(nextId(), message));
  }

  /** Adds an event of its own type. */
  public void send(String name, String data) {
    add(() -> Event.named(name, data));
  }

  /** Adds an event without content that a client can resume from. */
  public void prime() {
    add(() -> Event.priming(nextId().orElseThrow(), limits.retry()));
  }

  /** No more will be added: the response ends after what is waiting has been sent. */
  public synchronized void complete() {
    completed = true;
    idleSince = System.nanoTime();
    schedule();
  }

  /** Ends the response now; a resumable stream goes on collecting events. */
  public synchronized void release() {
    if (!completed) {
      outbox.add(Event.priming(nextId().orElseThrow(), limits.retry()));
      outbox.endResponse();
      schedule();
    }
  }

  /** Sends what was added and what will be to {@code client}; an earlier client is let go. */
  public void attach(Sink client) {
    replace(client, Optional.empty());
  }

  /** As {@link #attach}, but first repeats what was sent after the event {@code lastEventId}. */
  public void resume(Sink client, String lastEventId) {
    replace(client, Optional.of(lastEventId));
  }

  /** Ends everything without a word. */
  public void close() {
    Sink client;
    synchronized (this) {
      completed = true;
      outbox.clear();
      sent.clear();
      client = detach();
    }
    letGo(client);
  }

  /** Adds a comment where nothing else is waiting, so that a vanished client is noticed. */
  synchronized void keepAlive() {
    if (sink != null && outbox.isEmpty()) {
      outbox.add(Event.KEEP_ALIVE);
      schedule();
    }
  }

  /** Whether a client is connected. */
  public synchronized boolean isAttached() {
    return sink != null;
  }

  /** Whether nobody is connected, and nothing more will be added. */
  public synchronized boolean isOver() {
    return completed && sink == null;
  }

  /** Whether it is over for so long that nobody comes back for it. */
  public synchronized boolean isExpired() {
    return isOver() && System.nanoTime() - idleSince > limits.replayAge().toNanos();
  }

  /** What holding the stream costs, in bytes, roughly. */
  public synchronized int size() {
    return outbox.bytes() + sent.bytes();
  }

  private Optional<String> nextId() {
    return resumable ? Optional.of(EventId.text(id, ++sequence)) : Optional.empty();
  }

  private void add(Supplier<Event> event) {
    Sink cut = null;
    synchronized (this) {
      if (completed) {
        return;
      }
      // Before a client is there, what goes ahead of an answer may be lost; the answer may not.
      if (!outbox.add(event.get()) && sink != null) {
        cut = detach();
        completed = !resumable;
      }
      schedule();
    }
    if (cut != null) {
      abandon(cut);
    }
  }

  private void replace(Sink client, Optional<String> lastEventId) {
    Sink earlier;
    synchronized (this) {
      earlier = detach();
      lastEventId.map(EventId::sequence).map(sent::takeAfter).ifPresent(outbox::prepend);
      sink = client;
      attached.add(this);
      schedule();
    }
    letGo(earlier);
  }

  private Sink detach() {
    Sink client = sink;
    sink = null;
    attached.remove(this);
    idleSince = System.nanoTime();
    return client;
  }

  private void schedule() {
    if (!sending && sink != null && (completed || !outbox.isEmpty())) {
      sending = true;
      senders.execute(this::drain);
    }
  }

  private void drain() {
    Delivery next = next();
    while (next.event() != null) {
      try {
        next.client().send(next.event());
      } catch (IOException e) {
        lost(next.client());
      }
      next = next();
    }
    if (next.client() != null) {
      next.client().close();
    }
  }

  /** What to send and to whom; without an event at the end, then with a client to be let go. */
  private synchronized Delivery next() {
    Sink client = sink;
    Event event = client == null ? null : outbox.poll();
    if (event != null) {
      sent.add(event);
      return new Delivery(client, event);
    }
    sending = false;
    return new Delivery(client != null && responseEnds() ? client : null, null);
  }

  /** Lets the client go where its response has nothing to come any more. */
  private boolean responseEnds() {
    boolean ends = completed || outbox.responseEnds();
    if (ends) {
      detach();
      outbox.responseEnded();
    }
    return ends;
  }

  private void lost(Sink client) {
    boolean current;
    synchronized (this) {
      current = sink == client;
      if (current) {
        detach();
        completed |= !resumable;
      }
    }
    client.close();
    if (current) {
      listener.disconnected();
    }
  }

  private void abandon(Sink client) {
    letGo(client);
    listener.disconnected();
  }

  /** Closing waits for a write that blocks, so it is the senders' work. */
  private void letGo(Sink client) {
    if (client != null) {
      senders.execute(client::close);
    }
  }
}
