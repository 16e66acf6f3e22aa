package dev.luna.logging;

import dev.luna.mcp.dispatch.CallCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Notes calls that failed or took long, so that they are found by their id. */
@ApplicationScoped
class CallJournal {

  /** Far beyond what any tool needs by itself. */
  private static final Duration LONG = Duration.ofSeconds(5);

  private static final Logger LOG = System.getLogger(CallJournal.class.getName());

  void on(@Observes CallCompleted call) {
    boolean tookLong = call.duration().compareTo(LONG) >= 0;
    if (tookLong || !call.success()) {
      LOG.log(tookLong ? Level.WARNING : Level.INFO, line(call));
    }
  }

  private static String line(CallCompleted call) {
    return "%s %s%s after %d ms"
        .formatted(
            call.method().text(),
            call.name().isEmpty() ? "" : OneLine.of(call.name()) + " ",
            call.success() ? "done" : "failed",
            call.duration().toMillis());
  }
}
