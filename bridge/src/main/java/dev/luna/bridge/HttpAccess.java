package dev.luna.bridge;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Invocation;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.glassfish.jersey.client.ClientProperties;

/**
 * The HTTP clients for one server, built from its settings here and nowhere else.
 *
 * <p>Messages go through the JDK's client and not Jersey's default, which rests on {@code
 * HttpURLConnection}: that one sends a POST a second time when a pooled connection breaks, and so
 * runs a tool twice.
 */
final class HttpAccess {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final Settings settings;
  private final HttpClient messages;

  HttpAccess(Settings settings) {
    this.settings = settings;
    this.messages =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            // A redirect could carry the token to another host.
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
  }

  Settings settings() {
    return settings;
  }

  /** A request with what every request to this server carries. */
  HttpRequest.Builder request(URI uri, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    settings.requestHeaders().forEach(request::setHeader);
    headers.forEach(request::setHeader);
    return request;
  }

  Exchange start(HttpRequest request) {
    return new Exchange(messages.<InputStream>sendAsync(request, BodyHandlers.ofInputStream()));
  }

  /** A request for the events of HTTP+SSE. */
  Invocation.Builder events(Duration silence) {
    Client client =
        ClientBuilder.newBuilder()
            .property(ClientProperties.CONNECT_TIMEOUT, (int) CONNECT_TIMEOUT.toMillis())
            .property(ClientProperties.READ_TIMEOUT, (int) silence.toMillis())
            .property(ClientProperties.FOLLOW_REDIRECTS, false)
            .build();
    Invocation.Builder request = client.target(settings.streamUri()).request("text/event-stream");
    settings.requestHeaders().forEach(request::header);
    return request;
  }
}
