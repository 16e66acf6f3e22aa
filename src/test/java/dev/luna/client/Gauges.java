package dev.luna.client;

import dev.luna.server.RunningLuna;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What a server says of itself in {@code /metrics}. */
public final class Gauges {

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpRequest request;

  public Gauges(RunningLuna luna) {
    request = HttpRequest.newBuilder(luna.uri("/metrics")).build();
  }

  /** The value of a metric that has one. */
  public double value(String name) {
    return scrape()
        .lines()
        .filter(line -> line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no metric " + name));
  }

  private String scrape() {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
