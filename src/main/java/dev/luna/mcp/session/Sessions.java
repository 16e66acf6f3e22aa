package dev.luna.mcp.session;

import dev.luna.json.JsonText;
import dev.luna.mcp.Caller;
import dev.luna.mcp.ResourceUpdated;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.stream.EventStream;
import dev.luna.mcp.stream.EventStreams;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** All sessions, bounded in number and in idle time. */
@ApplicationScoped
public class Sessions {

  /** The name of a session's stream for messages that belong to no request. */
  private static final String SERVER_STREAM = "0";

  private final SessionSettings settings;
  private final EventStreams streams;
  private final Map<String, Session> byId = new ConcurrentHashMap<>();

  @Resource private ManagedThreadFactory threads;
  private ScheduledExecutorService clock;

  @Inject
  public Sessions(SessionSettings settings, EventStreams streams) {
    this.settings = settings;
    this.streams = streams;
  }

  protected Sessions() {
    this(null, null);
  }

  @PostConstruct
  void start() {
    clock = Executors.newSingleThreadScheduledExecutor(threads);
    long interval = Math.max(100, Math.min(settings.idle().toMillis() / 4, 30_000));
    clock.scheduleWithFixedDelay(this::endIdle, interval, interval, TimeUnit.MILLISECONDS);
  }

  /**
   * Opens a session whose streams can be resumed.
   *
   * @throws TooManySessionsException if there is no room
   */
  public Session open(Caller caller) {
    return register(SessionIds.next(), caller, streams.resumable(SERVER_STREAM, () -> {}));
  }

  /**
   * Opens a session that lives as long as its one stream is connected.
   *
   * @throws TooManySessionsException if there is no room
   */
  public Session openConnected(Caller caller) {
    String id = SessionIds.next();
    EventStream stream = streams.once(() -> end(id));
    return register(id, caller, stream);
  }

  /** The session with this id, if it is the caller's own. */
  public Optional<Session> find(String id, Caller caller) {
    Optional<Session> session =
        Optional.ofNullable(byId.get(id))
            .filter(found -> found.principal().equals(caller.principal()));
    session.ifPresent(Session::touch);
    return session;
  }

  /** Ends a session; ignored if there is none with this id. */
  public void end(String id) {
    Session session = byId.remove(id);
    if (session != null) {
      session.close();
    }
  }

  public int count() {
    return byId.size();
  }

  void tellSubscribers(@Observes ResourceUpdated update) {
    Message told =
        new Message.Notification(
            "notifications/resources/updated", JsonText.object().add("uri", update.uri()).build());
    byId.values().stream()
        .filter(session -> session.space().equals(update.space()))
        .filter(session -> session.subscriptions().contains(update.uri()))
        .forEach(session -> session.send(told));
  }

  private Session register(String id, Caller caller, EventStream serverStream) {
    if (byId.size() >= settings.max()) {
      throw new TooManySessionsException(settings.max());
    }
    Session session = new Session(id, caller.principal(), caller.space(), streams, serverStream);
    byId.put(id, session);
    return session;
  }

  private void endIdle() {
    long limit = settings.idle().toNanos();
    byId.values().stream()
        .filter(session -> session.isIdle(limit))
        .forEach(session -> end(session.id()));
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
    byId.keySet().forEach(this::end);
  }
}
