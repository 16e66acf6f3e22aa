package dev.luna.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that is run to its end, which it reaches within a time limit or is made to.
 *
 * @param settings environment variables
 */
public record Command(Path directory, Map<String, String> settings, List<String> words) {

  /**
   * Runs the program.
   *
   * @throws IOException if there is no such program
   * @throws AssertionError if it did not end in time
   */
  public Run run(Duration limit) throws IOException {
    Path output = Files.createTempFile(directory, "output", ".txt");
    Path errors = Files.createTempFile(directory, "errors", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
      builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
      builder.environment().putAll(settings);
      int exitCode = await(builder.start(), limit);
      return new Run(exitCode, Files.readString(output), Files.readString(errors));
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }

  private int await(Process process, Duration limit) {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      throw new AssertionError("Did not end within %s: %s".formatted(limit, words));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** As {@link #run}, for a program that is known to be there. */
  public Run runPresent(Duration limit) {
    try {
      return run(limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
