package dev.luna.memory.onnx;

import dev.luna.memory.EmbeddingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The files of a model: {@code model.onnx}, data beside it if it has any, and the tokenizer. */
record ModelDirectory(Path path) {

  private static final String MODEL = "model.onnx";
  private static final String TOKENIZER = "tokenizer.json";

  /** To be raised when the same files give other vectors than before. */
  private static final int REVISION = 1;

  private static final int DIGITS = 12;

  Path model() {
    return require(MODEL);
  }

  Path tokenizer() {
    return require(TOKENIZER);
  }

  /** A name that is another one if any byte of the files or any of the settings is. */
  String fingerprint(ModelSettings settings) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((REVISION + settings.toString()).getBytes(StandardCharsets.UTF_8));
      try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        for (Path file : files()) {
          Files.copy(file, out);
        }
      }
      String hash = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
      return settings.name() + ":" + hash;
    } catch (IOException e) {
      throw new EmbeddingException("%s cannot be read: %s".formatted(path, e), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  // Weights above two gigabytes are in files whose names begin with that of the model.
  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(ModelDirectory::shapesVectors).sorted().toList();
    }
  }

  private static boolean shapesVectors(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.startsWith(MODEL) || name.equals(TOKENIZER));
  }

  private Path require(String name) {
    Path file = path.resolve(name);
    if (!Files.isReadable(file)) {
      throw new EmbeddingException(
          "%s is missing or cannot be read: a model is a directory with %s and %s"
              .formatted(file, MODEL, TOKENIZER),
          null);
    }
    return file;
  }
}
