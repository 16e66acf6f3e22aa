package dev.luna.bundled;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The directories that ONNX Runtime makes for native code at each start, also where it then needs
 * none, and that a process which is killed leaves behind.
 */
public final class EmptyLeftovers {

  private static final String NAMES = "onnxruntime-java*";

  private EmptyLeftovers() {}

  /**
   * Deletes those that are empty, unless they are so new that somebody may be about to fill them.
   */
  public static void deleteFrom(Path temporary) {
    Instant old = Instant.now().minus(1, ChronoUnit.MINUTES);
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(temporary, NAMES)) {
      for (Path leftover : leftovers) {
        if (Files.getLastModifiedTime(leftover).toInstant().isBefore(old)) {
          deleteIfEmpty(leftover);
        }
      }
    } catch (IOException e) {
      // Nobody needs the space that badly.
      return;
    }
  }

  private static void deleteIfEmpty(Path directory) {
    try {
      Files.delete(directory);
    } catch (IOException e) {
      // It is not empty, or not ours.
      return;
    }
  }
}
