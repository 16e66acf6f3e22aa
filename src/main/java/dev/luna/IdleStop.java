package dev.luna;

import dev.luna.config.LunaConfig;
import dev.luna.config.Settings;
import dev.luna.http.Activity;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends the server once nobody has used it for as long as {@code LUNA_IDLE_STOP} says. */
@ApplicationScoped
class IdleStop {

  private static final long LONGEST_BETWEEN_LOOKS = 5_000;

  private final LunaConfig config;
  private final Activity activity;
  private final ListenPort port;

  @Resource private ManagedThreadFactory threads;
  private ScheduledExecutorService clock;

  @Inject
  IdleStop(LunaConfig config, Activity activity, ListenPort port) {
    this.config = config;
    this.activity = activity;
    this.port = port;
  }

  IdleStop() {
    this(null, null, null);
  }

  void start(@Observes Startup event) {
    config.get(Settings.IDLE_STOP).ifPresent(this::watch);
  }

  @PreDestroy
  void stop() {
    if (clock != null) {
      clock.shutdownNow();
    }
  }

  private void watch(Duration limit) {
    clock = Executors.newSingleThreadScheduledExecutor(threads);
    long interval = Math.min(limit.toMillis() / 4, LONGEST_BETWEEN_LOOKS);
    clock.scheduleWithFixedDelay(() -> look(limit), interval, interval, TimeUnit.MILLISECONDS);
  }

  private void look(Duration limit) {
    if (!port.isOpened()) {
      // Nobody can have come yet.
      activity.happened();
    } else if (activity.quiet().compareTo(limit) > 0) {
      System.out.println("Luna ends: nobody used it for " + limit + " (LUNA_IDLE_STOP)");
      clock.shutdown();
      // A thread of its own: the exit waits for the application, which waits for its threads.
      new Thread(() -> System.exit(0), "luna-idle-stop").start();
    }
  }
}
