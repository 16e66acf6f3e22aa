package dev.luna.client;

import dev.luna.json.JsonText;
import dev.luna.server.RunningLuna;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Asks a server how it is. */
public final class HealthClient {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final long PAUSE_MILLIS = 50;

  private final HttpClient http = HttpClient.newHttpClient();
  private final RunningLuna luna;

  public HealthClient(RunningLuna luna) {
    this.luna = luna;
  }

  /**
   * What a check says.
   *
   * @param endpoint as {@code ready}
   * @return empty where nothing listens, and while the application restarts: then it has no checks
   */
  public Optional<JsonObject> check(String endpoint, String name)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(luna.uri("/health/" + endpoint)).build();
    try {
      String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return checks(body).filter(check -> check.getString("name").equals(name)).findFirst();
    } catch (ConnectException e) {
      return Optional.empty();
    }
  }

  /** What a check of readiness says, once that is so. */
  public JsonObject await(String name, Predicate<JsonObject> condition)
      throws IOException, InterruptedException {
    return await("ready", name, condition);
  }

  /** What a check says, once that is so. */
  public JsonObject await(String endpoint, String name, Predicate<JsonObject> condition)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    Optional<JsonObject> said = check(endpoint, name);
    while (said.filter(condition).isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(name + " is still " + said);
      }
      Thread.sleep(PAUSE_MILLIS);
      said = check(endpoint, name);
    }
    return said.get();
  }

  /** Whether a check found nothing wrong. */
  public static boolean isUp(JsonObject check) {
    return check.getString("status").equals("UP");
  }

  /** Why a check is down. */
  public static String problem(JsonObject check) {
    return check.getJsonObject("data").getString("problem");
  }

  private static Stream<JsonObject> checks(String answer) {
    return JsonText.parseObject(answer)
        .getJsonArray("checks")
        .getValuesAs(JsonObject.class)
        .stream();
  }
}
