package dev.luna.mcp.stream;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Makes event streams and keeps them alive.
 *
 * <p>Writing to a client that does not read blocks, so each stream has a sender of its own while it
 * has something to send: threads come and go with the work, and are at most as many as there are
 * streams.
 */
@ApplicationScoped
public class EventStreams {

  private final StreamSettings settings;
  private final Set<EventStream> attached = ConcurrentHashMap.newKeySet();

  @Resource private ManagedThreadFactory threads;
  private ExecutorService senders;
  private ScheduledExecutorService clock;

  @Inject
  public EventStreams(StreamSettings settings) {
    this.settings = settings;
  }

  protected EventStreams() {
    this(null);
  }

  @PostConstruct
  void start() {
    senders = Executors.newCachedThreadPool(threads);
    clock = Executors.newSingleThreadScheduledExecutor(threads);
    long interval = settings.keepAlive().toMillis();
    clock.scheduleAtFixedRate(this::keepAlive, interval, interval, TimeUnit.MILLISECONDS);
  }

  /** A stream whose client cannot come back: what it misses is lost. */
  public EventStream once(EventStream.Listener listener) {
    return create("", false, listener);
  }

  /**
   * A stream that a client may resume after a cut.
   *
   * @param id unique in its session
   */
  public EventStream resumable(String id, EventStream.Listener listener) {
    return create(id, true, listener);
  }

  /** How many streams have a client connected. */
  public int attached() {
    return attached.size();
  }

  private EventStream create(String id, boolean resumable, EventStream.Listener listener) {
    return new EventStream(id, resumable, settings.limits(), senders, listener, attached);
  }

  private void keepAlive() {
    attached.forEach(EventStream::keepAlive);
  }

  /** Lets every client go, so that the container need not wait for them. */
  @PreDestroy
  void stop() {
    clock.shutdownNow();
    attached.forEach(EventStream::close);
    senders.shutdown();
  }
}
