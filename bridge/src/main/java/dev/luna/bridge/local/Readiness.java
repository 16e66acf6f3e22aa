package dev.luna.bridge.local;

import dev.luna.bridge.LinkException;
import dev.luna.bridge.Text;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits until a server that was started serves. */
final class Readiness {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final ServerLog log;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(ANSWER)
          .build();

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

  private boolean isReady(URI server) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/health/ready")).timeout(ANSWER).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
