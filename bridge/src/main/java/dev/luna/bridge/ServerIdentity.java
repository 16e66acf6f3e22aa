package dev.luna.bridge;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * What a Luna says of itself at its root, to everybody.
 *
 * @param version of the server
 */
record ServerIdentity(String version) {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /**
   * The identity of the server; empty where the one that answers is no Luna.
   *
   * @throws IOException if none answers
   */
  static Optional<ServerIdentity> ask(Settings settings) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.url() + "/")).timeout(PATIENCE);
    settings.headers().forEach(request::header);
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    return response.statusCode() == 200 ? parse(response.body()) : Optional.empty();
  }

  static Optional<ServerIdentity> parse(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject said = reader.readObject();
      return said.getString("name", "").equals("luna")
          ? Optional.of(new ServerIdentity(said.getString("version", "")))
          : Optional.empty();
    } catch (JsonException anotherProgram) {
      return Optional.empty();
    }
  }
}
