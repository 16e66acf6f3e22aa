package dev.luna.bridge;

import jakarta.json.JsonException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Remembers answers in files, one for each server, method and revision of the protocol. */
final class AnswerFiles implements RememberedAnswers {

  private static final Logger LOG = System.getLogger(AnswerFiles.class.getName());

  private final Path directory;
  private final URI server;

  /**
   * @param directory made when there is something to keep in it
   */
  AnswerFiles(Path directory, URI server) {
    this.directory = directory;
    this.server = server;
  }

  @Override
  public Optional<String> find(JsonRpcMessage request) {
    Optional<Path> file = file(request).filter(Files::exists);
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(read(file.get()));
    } catch (IOException | JsonException e) {
      LOG.log(Level.DEBUG, "A remembered answer cannot be read: {0}", Causes.describe(e));
      return Optional.empty();
    }
  }

  @Override
  public void learn(JsonRpcMessage request, JsonRpcMessage response) {
    file(request).ifPresent(file -> write(file, JsonBody.result(response).toString()));
  }

  private static String read(Path file) throws IOException {
    return JsonBody.parse(Files.readString(file)).toString();
  }

  private void write(Path file, String result) {
    try {
      Files.createDirectories(directory);
      Path temporary = Files.createTempFile(directory, "answer", ".tmp");
      Files.writeString(temporary, result);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "An answer cannot be kept: {0}", Causes.describe(e));
    }
  }

  private Optional<Path> file(JsonRpcMessage request) {
    return RememberedAnswers.isAboutServer(request)
        ? RememberedAnswers.version(request)
            .map(version -> server + "\n" + request.method() + "\n" + version)
            .map(key -> directory.resolve(digest(key) + ".json"))
        : Optional.empty();
  }

  private static String digest(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
