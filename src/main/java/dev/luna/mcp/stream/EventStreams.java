package dev.luna.mcp.stream;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Makes event streams and keeps them alive.
 *
 * <p>Writing to a client that does not read blocks, so streams are written to by {@link Senders}.
 */
@ApplicationScoped
public class EventStreams {

  private static final Logger LOG = System.getLogger(EventStreams.class.getName());
  private static final Duration ADAPTATION = Duration.ofMillis(50);

  private final StreamSettings settings;
  private final Set<EventStream> attached = ConcurrentHashMap.newKeySet();
  private final Set<EventStream> attachedCalls = ConcurrentHashMap.newKeySet();

  @Resource private ManagedThreadFactory threads;
  private Senders senders;
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
    senders = new Senders(threads);
    clock = Executors.newSingleThreadScheduledExecutor(threads);
    keepAlive(attached, settings.keepAlive());
    keepAlive(attachedCalls, settings.callKeepAlive());
    every(ADAPTATION, senders::adapt);
  }

  /** A stream whose client cannot come back: what it misses is lost. */
  public EventStream once(EventStream.Listener listener) {
    return create("", false, listener, attached);
  }

  /** As {@link #once}, for a call that is cancelled by the client's leaving. */
  public EventStream call(EventStream.Listener listener) {
    return create("", false, listener, attachedCalls);
  }

  /**
   * A stream that a client may resume after a cut.
   *
   * @param id unique in its session
   */
  public EventStream resumable(String id, EventStream.Listener listener) {
    return create(id, true, listener, attached);
  }

  /** How many streams have a client connected. */
  public int attached() {
    return attached.size() + attachedCalls.size();
  }

  private EventStream create(
      String id, boolean resumable, EventStream.Listener listener, Set<EventStream> registry) {
    return new EventStream(id, resumable, settings.limits(), senders, listener, registry);
  }

  private void keepAlive(Set<EventStream> streams, Duration interval) {
    every(interval, () -> streams.forEach(EventStream::keepAlive));
  }

  private void every(Duration interval, Runnable work) {
    long millis = interval.toMillis();
    clock.scheduleAtFixedRate(() -> survive(work), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** A clock never ticks again after work that throws. */
  private static void survive(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Streams were not looked after this once", e);
    }
  }

  /** Lets every client go, so that the container need not wait for them. */
  @PreDestroy
  void stop() {
    clock.shutdownNow();
    attached.forEach(EventStream::close);
    attachedCalls.forEach(EventStream::close);
    senders.shutdown();
  }
}
