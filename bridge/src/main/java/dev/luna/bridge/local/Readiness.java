package dev.luna.bridge.local;

import dev.luna.bridge.LinkException;
import dev.luna.bridge.Text;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.time.Duration;

/** Waits until a server that was started serves. */
final class Readiness {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final ServerLog log;

  Readiness(ServerLog log) {
    this.log = log;
  }

  /**
   * Waits until it serves, or has ended.
   *
   * @return false if it has ended
   * @throws LinkException if it does neither in time
   */
  boolean await(RunningServer server) throws LinkException, InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!isReady(server.address())) {
      if (!server.isAlive()) {
        return false;
      }
      if (System.nanoTime() > deadline) {
        throw new LinkException(
            Text.of("local.silent", server, "" + LIMIT.toSeconds(), log.file()));
      }
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
    return true;
  }

  /** The simplest client there is: each start of a bridge waits for it. */
  private static boolean isReady(URI server) {
    try {
      URLConnection look = server.resolve("/health/ready").toURL().openConnection(Proxy.NO_PROXY);
      look.setConnectTimeout((int) ANSWER.toMillis());
      look.setReadTimeout((int) ANSWER.toMillis());
      return ((HttpURLConnection) look).getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    }
  }
}
