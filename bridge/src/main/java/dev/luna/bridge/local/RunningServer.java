package dev.luna.bridge.local;

import dev.luna.bridge.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that was started.
 *
 * @param pid its process
 * @param started when that began, because the system gives numbers of processes again
 * @param port where it listens on this machine
 * @param token what it asks its clients for
 * @param build what it was unpacked from
 */
record RunningServer(long pid, Instant started, int port, String token, Build build) {

  /** The system computes the start from a clock that may be set meanwhile. */
  private static final Duration CLOCK_CHANGE = Duration.ofMinutes(1);

  private static final Duration TIME_TO_STOP = Duration.ofSeconds(40);

  boolean isAlive() {
    return process().isPresent();
  }

  /** How to reach it, otherwise as the user set. */
  Settings settings(Settings user) {
    return user.at(address(), token);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Ends the server, in order if it can, and waits until it has. */
  void stop() throws InterruptedException {
    Optional<ProcessHandle> process = process();
    if (process.isPresent() && !ends(process.get(), process.get().destroy())) {
      ends(process.get(), process.get().destroyForcibly());
    }
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "process " + pid + " on port " + port + ", " + build.id();
  }

  /** A process that has ended but was not waited for has no command any more. */
  private Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().isPresent())
        .filter(this::beganThen);
  }

  private boolean beganThen(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(started, start).abs().compareTo(CLOCK_CHANGE) < 0)
        .orElse(true);
  }

  private static boolean ends(ProcessHandle process, boolean asked) throws InterruptedException {
    try {
      process.onExit().get(TIME_TO_STOP.toSeconds(), TimeUnit.SECONDS);
      return asked;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      return false;
    }
  }
}
