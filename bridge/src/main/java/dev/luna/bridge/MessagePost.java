package dev.luna.bridge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Carries one message to the server and waits until it is accepted.
 *
 * <p>This is the JDK's client and not Jersey's default, which rests on {@code HttpURLConnection}:
 * that one sends a POST a second time when a pooled connection breaks, and so runs a tool twice.
 */
final class MessagePost {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration ACCEPT_TIMEOUT = Duration.ofSeconds(60);

  private final Settings settings;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  MessagePost(Settings settings) {
    this.settings = settings;
  }

  HttpResponse<String> send(URI endpoint, String message) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(ACCEPT_TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(message, StandardCharsets.UTF_8));
    settings.requestHeaders().forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  static boolean accepted(HttpResponse<String> response) {
    return response.statusCode() / 100 == 2;
  }
}
