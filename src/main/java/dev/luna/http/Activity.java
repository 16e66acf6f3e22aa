package dev.luna.http;

import dev.luna.mcp.dispatch.CallCompleted;
import dev.luna.mcp.session.Sessions;
import dev.luna.mcp.stream.EventStreams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Whether anybody uses the server: by a session, an open stream or a request. */
@ApplicationScoped
public class Activity {

  private final Sessions sessions;
  private final EventStreams streams;
  private volatile long last = System.nanoTime();

  @Inject
  public Activity(Sessions sessions, EventStreams streams) {
    this.sessions = sessions;
    this.streams = streams;
  }

  protected Activity() {
    this(null, null);
  }

  /** How long ago the last use was, as far as this has been asked often enough to see it. */
  public Duration quiet() {
    if (sessions.count() > 0 || streams.attached() > 0) {
      happened();
    }
    return Duration.ofNanos(System.nanoTime() - last);
  }

  /** Takes note of a use. */
  public void happened() {
    last = System.nanoTime();
  }

  void served(@Observes CallCompleted call) {
    happened();
  }
}
