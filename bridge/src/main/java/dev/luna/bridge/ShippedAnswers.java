package dev.luna.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the server of the same build says of itself, for a client that starts before it ever ran.
 */
final class ShippedAnswers implements RememberedAnswers {

  private final RememberedAnswers own;

  /**
   * @param own what a server has said here before, which goes before what is shipped
   */
  ShippedAnswers(RememberedAnswers own) {
    this.own = own;
  }

  @Override
  public Optional<String> find(JsonRpcMessage request) {
    return own.find(request).or(() -> shipped(request));
  }

  @Override
  public void learn(JsonRpcMessage request, JsonRpcMessage response) {
    own.learn(request, response);
  }

  private static Optional<String> shipped(JsonRpcMessage request) {
    return RememberedAnswers.version(request)
        .filter(version -> version.matches("\\d{4}-\\d{2}-\\d{2}"))
        .flatMap(version -> read(request.method().replace('/', '-') + "-" + version + ".json"));
  }

  private static Optional<String> read(String name) {
    try (InputStream file = ShippedAnswers.class.getResourceAsStream("answers/" + name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
