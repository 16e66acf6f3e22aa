package dev.luna.bridge;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.util.Timeout;

/**
 * What a Luna says of itself at its root, to everybody.
 *
 * @param version of the server
 */
record ServerIdentity(String version) {

  private static final Timeout PATIENCE = Timeout.ofSeconds(3);

  /**
   * The identity of the server; empty where the one that answers is no Luna.
   *
   * @throws IOException if none answers
   */
  static Optional<ServerIdentity> ask(Settings settings) throws IOException {
    // A stranger may answer, who must not see the token.
    HttpAccess http = new HttpAccess(settings.withoutToken());
    HttpGet request = new HttpGet(settings.url() + "/");
    try (Exchange exchange = http.exchange(request, Map.of("Connection", "close"), PATIENCE)) {
      ServerResponse response = exchange.response();
      return response.isSuccess() ? parse(response.text()) : Optional.empty();
    }
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
