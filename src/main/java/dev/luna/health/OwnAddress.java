package dev.luna.health;

import dev.luna.config.LunaConfig;
import dev.luna.config.Settings;
import dev.luna.mcp.dispatch.ServerInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The address that clients connect to, asked the way they ask. */
@ApplicationScoped
public class OwnAddress {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LunaConfig config;
  private final ServerInfo server;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @Inject
  public OwnAddress(LunaConfig config, ServerInfo server) {
    this.config = config;
    this.server = server;
  }

  protected OwnAddress() {
    this(null, null);
  }

  /** Where this process should answer; for all addresses of the machine, the loopback one. */
  public URI uri() {
    String host = config.get(Settings.HOST);
    boolean everywhere = host.equals("0.0.0.0") || host.equals("*") || host.equals("::");
    return URI.create(
        "http://%s:%d/".formatted(everywhere ? "127.0.0.1" : bracketed(host), port()));
  }

  /** Why clients do not reach this process; empty if they do. */
  public Optional<String> problem() {
    HttpRequest request = HttpRequest.newBuilder(uri()).timeout(PATIENCE).build();
    try {
      String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return answer.contains(server.instance())
          ? Optional.empty()
          : Optional.of("another program answers on port %d".formatted(port()));
    } catch (IOException e) {
      return Optional.of("nothing answers on port %d".formatted(port()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  /** Waits until this process answers; false if it does not in time. */
  public boolean awaitAnswer(Duration time) {
    long deadline = System.nanoTime() + time.toNanos();
    while (problem().isPresent()) {
      if (System.nanoTime() > deadline || !pause()) {
        return false;
      }
    }
    return true;
  }

  private int port() {
    return config.get(Settings.PORT);
  }

  private static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static boolean pause() {
    try {
      Thread.sleep(100);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
