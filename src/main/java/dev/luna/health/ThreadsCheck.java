package dev.luna.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while no threads wait for each other for ever; only a restart helps then. */
@Liveness
@ApplicationScoped
public class ThreadsCheck implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] deadlocked = threads.findDeadlockedThreads();
    return HealthCheckResponse.named("threads")
        .status(deadlocked == null)
        .withData(
            "problem", deadlocked == null ? "none" : problem(threads.getThreadInfo(deadlocked)))
        .build();
  }

  private static String problem(ThreadInfo[] deadlocked) {
    return Arrays.stream(deadlocked)
        .filter(Objects::nonNull)
        .map(ThreadInfo::getThreadName)
        .collect(
            Collectors.joining(
                ", ", "these threads wait for each other: ", "; restart the server"));
  }
}
